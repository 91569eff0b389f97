# Fetches the chart library by package-lock.json and bundles the charts into OUTPUT. Without network, or when anything
# else fails, OUTPUT becomes an empty file and the build goes on: the report then carries tables and says so.
# Takes: NODE NPM SOURCE (web/report) WORK (a folder of the build) OUTPUT
set(install_seconds 120)
set(bundle_seconds 60)

function(go_without why)
  message(WARNING "The report is built without charts: ${why}")
  file(WRITE ${OUTPUT} "")
endfunction()

file(MAKE_DIRECTORY ${WORK})
file(REMOVE_RECURSE ${WORK}/src)
file(COPY ${SOURCE}/src ${SOURCE}/bundle.mjs ${SOURCE}/package.json ${SOURCE}/package-lock.json DESTINATION ${WORK})

file(SHA256 ${WORK}/package-lock.json wanted)
set(installed "")
if(EXISTS ${WORK}/installed)
  file(READ ${WORK}/installed installed)
endif()
if(NOT installed STREQUAL wanted)
  execute_process(
    COMMAND ${NPM} ci --no-audit --no-fund --ignore-scripts --no-update-notifier --prefer-offline
            --fetch-retries=1 --fetch-retry-mintimeout=1000 --fetch-retry-maxtimeout=2000 --fetch-timeout=30000
    WORKING_DIRECTORY ${WORK} TIMEOUT ${install_seconds}
    RESULT_VARIABLE result OUTPUT_VARIABLE said ERROR_VARIABLE said)
  if(NOT result EQUAL 0)
    go_without("npm ci ended with ${result}\n${said}")
    return()
  endif()
  file(WRITE ${WORK}/installed ${wanted})
endif()

execute_process(
  COMMAND ${NODE} bundle.mjs ${OUTPUT}
  WORKING_DIRECTORY ${WORK} TIMEOUT ${bundle_seconds}
  RESULT_VARIABLE result OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(NOT result EQUAL 0)
  go_without("bundling ended with ${result}\n${said}")
endif()
