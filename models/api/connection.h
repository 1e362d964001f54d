// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/credentialsprovider.h"

#include <QtCore/qstring.h>
#include <QtCore/qurl.h>

class QProcessEnvironment;

namespace rollcall {

/// What the command line says. Empty: not given.
struct ConnectionOptions
{
    QString profile;
    QString region;
    QString endpointUrl;
};

/// What a program talks to.
struct Connection
{
    /// Nothing is configured: the service over the program's own data folder is meant, and the endpoint and
    /// the credentials are its own.
    bool isLocalFleet = false;
    QUrl endpoint; ///< empty for the local fleet
    QString region;
    QString profile;                                  ///< the profile's name, "default" when none was named
    std::shared_ptr<CredentialsProvider> credentials; ///< null for the local fleet
};

/// Endpoint: --endpoint-url, AWS_ENDPOINT_URL_ALEXA_FOR_BUSINESS, AWS_ENDPOINT_URL, the "alexa_for_business"
/// entry of the profile's services section, the profile's endpoint_url (all but the first unless
/// AWS_IGNORE_CONFIGURED_ENDPOINT_URLS or ignore_configured_endpoint_urls is "true"). Without one, a profile
/// that was named (--profile, AWS_PROFILE) means AWS's own endpoint, and otherwise the local fleet is meant.
/// Region: --region, AWS_REGION, AWS_DEFAULT_REGION, the profile's, us-east-1.
/// Credentials: the environment's, then the profile's; with --profile only the profile's.
/// Fails with FailureKind::Input for a profile that is not there, an unusable URL or region, a broken file.
Result<Connection> resolveConnection(const ConnectionOptions &options,
                                     const QProcessEnvironment &environment);

/// What tells the fleet that the connection leads to from others, for what is kept of it: the endpoint and
/// the region; "local" for the local fleet of a data folder. No secret is in it.
QString connectionName(const Connection &connection);

/// Whether the host is this machine: "localhost" or a loopback address.
bool isLoopback(const QString &host);

} // namespace rollcall
