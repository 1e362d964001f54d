// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/ownkey.h"

#include "app/service/runfile.h"
#include "models/domain/clock.h"

namespace rollcall {

namespace {

bool isOwnService(const QUrl &endpoint, const DataFolder &folder)
{
    const std::optional<RunningService> running = RunFile::read(folder);
    return running && isLoopback(endpoint.host()) && isLoopback(running->url.host()) &&
           endpoint.port(80) == running->url.port(80) && endpoint.scheme() == running->url.scheme();
}

} // namespace

Result<std::shared_ptr<CredentialsProvider>> credentialsFor(const Connection &connection,
                                                            const DataFolder &folder)
{
    std::vector<std::shared_ptr<CredentialsProvider>> members = {connection.credentials};
    if (isOwnService(connection.endpoint, folder)) {
        const Result<ServiceKeys> keys = folder.keys();
        if (!keys)
            return keys.failure();
        members.push_back(std::make_shared<StaticCredentials>(
            Credentials{keys.value().accessKeyId, keys.value().secretAccessKey, {}, {}}));
    }
    return std::shared_ptr<CredentialsProvider>(std::make_shared<CachedCredentials>(
        std::make_shared<CredentialsChain>(std::move(members)), [] { return SystemClock().now(); }));
}

} // namespace rollcall
