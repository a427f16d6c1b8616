/**
 * Fills in the form of a PDF as PDF.js does when somebody types into it and saves. `answer` is asked for each field by
 * its full name; a choice is the name of what is chosen.
 */
export async function fillForm(
  pdf: Uint8Array,
  answer: (fieldName: string) => string | undefined,
): Promise<Uint8Array> {
  Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') });
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS });
  try {
    const document = await loading.promise;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      for (const field of (await page.getAnnotations()) as Widget[]) {
        const value = field.fieldName === undefined ? undefined : answer(field.fieldName);
        if (value === undefined) continue;
        const typed = field.radioButton ? field.buttonValue === value : value;
        document.annotationStorage.setValue(field.id, { value: typed });
      }
    }
    return await document.saveDocument();
  } finally {
    await loading.destroy();
  }
}

type Widget = { id: string; fieldName?: string; radioButton?: boolean; buttonValue?: string };
