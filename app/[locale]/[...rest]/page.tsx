import { notFound } from "next/navigation";

/** Addresses that lead nowhere, so that they too get the not-found page of their language. */
export default function Nowhere() {
  notFound();
}
