import { z } from "zod";
import { LOCALES } from "#domain/locale";
import { POST_LEVELS } from "#domain/planning/terms";
import { WORK_FIELDS } from "#domain/planning/work-field";
import { CLOSING_DAYS } from "#server/announcement/load-announced";
import { publicUrl } from "#server/env";
import { STATUS_FILTERS } from "#server/open-data/selections";
import {
  PostList,
  ProblemDocument,
  Results,
  SelectionDetail,
  SelectionList,
  Timetable,
} from "#server/open-data/shapes";
import packageJson from "../../package.json" with { type: "json" };

const SHAPES = { SelectionList, SelectionDetail, PostList, Timetable, Results, ProblemDocument };
type ShapeName = keyof typeof SHAPES;

/** The interface for programs as OpenAPI 3.1 describes it, made from the schemas of its answers. */
export function openApiDocument() {
  return {
    openapi: "3.1.0",
    info: {
      title: "Selter open data",
      version: packageJson.version,
      summary: "Announced selections for senior posts, and their published results.",
      description:
        "Read-only and without sign-in. It tells what the public pages tell: nothing that is not " +
        "announced or published. At most 240 questions a minute from one address.",
      license: { name: "Apache 2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: publicUrl() }],
    tags: [{ name: "selections", description: "What was announced and what was published." }],
    paths: {
      "/api/v1/selections": {
        get: operation(
          "listSelections",
          "Announced selections, the newest first",
          "SelectionList",
          [
            query("agency", "Name of the agency, or its short word.", { type: "string" }),
            query("level", "Of at least one of the posts.", { type: "string", enum: POST_LEVELS }),
            query("field", "What at least one of the posts is about.", {
              type: "string",
              enum: WORK_FIELDS,
            }),
            query("region", "Province of the agency, as it is written.", { type: "string" }),
            query(
              "status",
              `How the selection stands now; CLOSING asks for OPEN ones that close within ${CLOSING_DAYS} days.`,
              { type: "string", enum: STATUS_FILTERS },
            ),
            query("q", "Part of a name, post, office or announcement number.", { type: "string" }),
            query("cursor", "`next` of the page before.", { type: "string" }),
          ],
        ),
      },
      ...aboutOne("", "getSelection", "What was announced", "SelectionDetail"),
      ...aboutOne("/posts", "listPosts", "The posts to fill", "PostList"),
      ...aboutOne("/timetable", "getTimetable", "The timetable", "Timetable"),
      ...aboutOne("/results", "getResults", "The published results", "Results"),
    },
    components: {
      schemas: Object.fromEntries(
        Object.entries(SHAPES).map(([name, shape]) => [name, jsonSchema(shape)]),
      ),
      responses: {
        NotModified: { description: "What you have is what there is." },
        BadRequest: problem("A parameter has a value that does not exist."),
        NotFound: problem("No announced selection has this address."),
        TooManyRequests: {
          ...problem("Too many questions from one address."),
          headers: {
            "Retry-After": { description: "Seconds to wait.", schema: { type: "integer" } },
          },
        },
      },
    },
  };
}

function aboutOne(part: string, operationId: string, summary: string, shape: ShapeName) {
  const slug = { name: "slug", in: "path", required: true, schema: { type: "string" } };
  return {
    [`/api/v1/selections/{slug}${part}`]: {
      parameters: [slug],
      get: operation(operationId, summary, shape, []),
    },
  };
}

function operation(operationId: string, summary: string, shape: ShapeName, parameters: object[]) {
  return {
    operationId,
    summary,
    tags: ["selections"],
    // Nobody signs in.
    security: [],
    parameters: [
      ...parameters,
      query("lang", "Before `Accept-Language`; without both, Indonesian.", {
        type: "string",
        enum: LOCALES,
      }),
      {
        name: "If-None-Match",
        in: "header",
        description: "`ETag` of the answer you have.",
        schema: { type: "string" },
      },
    ],
    responses: {
      200: {
        description: summary,
        headers: {
          ETag: { description: "Tag of this answer.", schema: { type: "string" } },
          "Cache-Control": { description: "How long to keep it.", schema: { type: "string" } },
        },
        content: { "application/json": { schema: { $ref: `#/components/schemas/${shape}` } } },
      },
      304: { $ref: "#/components/responses/NotModified" },
      400: { $ref: "#/components/responses/BadRequest" },
      404: { $ref: "#/components/responses/NotFound" },
      429: { $ref: "#/components/responses/TooManyRequests" },
    },
  };
}

function query(name: string, description: string, schema: object) {
  return { name, in: "query", description, schema };
}

function problem(description: string) {
  return {
    description,
    content: {
      "application/problem+json": { schema: { $ref: "#/components/schemas/ProblemDocument" } },
    },
  };
}

function jsonSchema(shape: z.ZodType) {
  // The dialect of OpenAPI 3.1 is this one already, and says so for the whole document.
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { target: "draft-2020-12" });
  return schema;
}
