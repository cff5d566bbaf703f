#ifndef BROWSER_RUNTIME_H
#define BROWSER_RUNTIME_H

/* Memory functions that Embedded Swift calls and that a page has nobody else to give. */

#endif
