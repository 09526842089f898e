import type { Locale } from "#domain/locale";
import type { Messages } from "#server/messages";

declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
