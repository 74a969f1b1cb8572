#pragma once
// Debian builds libxml2 with ICU, whose types collide with those of Foundation. Nothing here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
