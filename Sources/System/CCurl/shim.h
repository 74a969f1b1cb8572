#pragma once
#include <curl/curl.h>

// curl_easy_setopt and curl_easy_getinfo take whatever follows; Swift cannot call such functions. One function for each
// kind of value.
static inline CURLcode samrit_curl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode samrit_curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode samrit_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode samrit_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode samrit_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}

// Takes `count` bytes out of, or into, `buffer`; fewer than asked for ends reading, fewer than given ends writing.
typedef size_t (*samrit_curl_data)(char *buffer, size_t size, size_t count, void *user);
static inline CURLcode samrit_curl_set_data(CURL *handle, CURLoption option, samrit_curl_data function) {
  return curl_easy_setopt(handle, option, function);
}
typedef int (*samrit_curl_progress)(
    void *user, curl_off_t down_total, curl_off_t down, curl_off_t up_total, curl_off_t up);
static inline CURLcode samrit_curl_set_progress(CURL *handle, samrit_curl_progress function) {
  return curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, function);
}

static inline CURLcode samrit_curl_get_long(CURL *handle, CURLINFO info, long *value) {
  return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode samrit_curl_global_init(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }
