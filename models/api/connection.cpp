// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/connection.h"

#include "models/api/sharedconfig.h"
#include "models/domain/clock.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qregularexpression.h>
#include <QtNetwork/qhostaddress.h>

namespace rollcall {

namespace {

Failure inputFailure(const QString &message)
{
    return {FailureKind::Input, {}, message, {}, 0, {}};
}

QString firstNonEmpty(std::initializer_list<QString> values)
{
    for (const QString &value : values) {
        if (!value.trimmed().isEmpty())
            return value.trimmed();
    }
    return {};
}

bool isTrue(const QString &value)
{
    return value.trimmed().compare(QLatin1StringView("true"), Qt::CaseInsensitive) == 0;
}

// An endpoint as it was written, and where, for the error message.
struct Configured
{
    QString url;
    QString source;
};

Configured configuredEndpoint(const ConnectionOptions &options, const QProcessEnvironment &environment,
                              const SharedConfig &config, const QString &profileName)
{
    if (!options.endpointUrl.isEmpty())
        return {options.endpointUrl, QStringLiteral("--endpoint-url")};
    const ConfigSection profile = config.profiles.value(profileName);
    if (isTrue(environment.value(QStringLiteral("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"))) ||
        isTrue(profile.value(QStringLiteral("ignore_configured_endpoint_urls"))))
        return {};
    for (const char *name : {"AWS_ENDPOINT_URL_ALEXA_FOR_BUSINESS", "AWS_ENDPOINT_URL"}) {
        const QString variable = QLatin1StringView(name);
        const QString value = environment.value(variable).trimmed();
        if (!value.isEmpty())
            return {value, variable};
    }
    const ConfigSection services = config.services.value(profile.value(QStringLiteral("services")));
    const QString own =
        subProperty(services.value(QStringLiteral("alexa_for_business")), QStringLiteral("endpoint_url"));
    const QString source =
        QCoreApplication::translate("Connection", "endpoint_url of the profile \"%1\"").arg(profileName);
    return {firstNonEmpty({own, profile.value(QStringLiteral("endpoint_url"))}), source};
}

// A URL with a password in it is refused without being quoted.
Result<QUrl> checkedUrl(const Configured &configured)
{
    const QUrl url(configured.url, QUrl::StrictMode);
    if (url.isValid() && !url.userInfo().isEmpty())
        return inputFailure(QCoreApplication::translate(
                                "Connection", "%1 must hold no user name or password: requests are signed "
                                              "with an access key instead.")
                                .arg(configured.source));
    const bool isHttp =
        url.scheme() == QLatin1StringView("http") || url.scheme() == QLatin1StringView("https");
    if (!url.isValid() || !isHttp || url.host().isEmpty() || url.hasQuery() || url.hasFragment())
        return inputFailure(QCoreApplication::translate(
                                "Connection", "%1 is not the address of a service: \"%2\". It must look like "
                                              "https://host or http://host:port.")
                                .arg(configured.source, configured.url));
    return url;
}

Result<QString> regionFor(const ConnectionOptions &options, const QProcessEnvironment &environment,
                          const ConfigSection &profile)
{
    // It becomes part of a host name.
    static const QRegularExpression form(QStringLiteral("\\A[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\z"));
    const QString region =
        firstNonEmpty({options.region, environment.value(QStringLiteral("AWS_REGION")),
                       environment.value(QStringLiteral("AWS_DEFAULT_REGION")),
                       profile.value(QStringLiteral("region")), QStringLiteral("us-east-1")});
    if (!form.match(region).hasMatch())
        return inputFailure(QCoreApplication::translate(
                                "Connection", "\"%1\" is not a region. A region looks like us-east-1.")
                                .arg(region));
    return region;
}

std::shared_ptr<CredentialsProvider> credentialsFor(const ConnectionOptions &options,
                                                    const QProcessEnvironment &environment,
                                                    const SharedConfigPaths &paths,
                                                    const QString &profileName)
{
    std::vector<std::shared_ptr<CredentialsProvider>> members;
    if (options.profile.isEmpty())
        members.push_back(std::make_shared<EnvironmentCredentials>(environment));
    members.push_back(std::make_shared<SharedFileCredentials>(paths, profileName));
    return std::make_shared<CachedCredentials>(std::make_shared<CredentialsChain>(std::move(members)),
                                               [] { return SystemClock().now(); });
}

} // namespace

Result<Connection> resolveConnection(const ConnectionOptions &options, const QProcessEnvironment &environment)
{
    const SharedConfigPaths paths = sharedConfigPaths(environment);
    const Result<SharedConfig> config = loadSharedConfig(paths);
    if (!config)
        return config.failure();

    const QString named = firstNonEmpty({options.profile, environment.value(QStringLiteral("AWS_PROFILE"))});
    Connection out;
    out.profile = named.isEmpty() ? QStringLiteral("default") : named;
    if (!named.isEmpty() && !config.value().profiles.contains(named))
        return inputFailure(
            QCoreApplication::translate("Connection", "There is no profile \"%1\" in %2 or %3.")
                .arg(named, paths.config, paths.credentials));

    const Result<QString> region =
        regionFor(options, environment, config.value().profiles.value(out.profile));
    if (!region)
        return region.failure();
    out.region = region.value();

    const Configured endpoint = configuredEndpoint(options, environment, config.value(), out.profile);
    if (!endpoint.url.isEmpty()) {
        const Result<QUrl> url = checkedUrl(endpoint);
        if (!url)
            return url.failure();
        out.endpoint = url.value();
    } else if (!named.isEmpty()) {
        out.endpoint = QUrl(QStringLiteral("https://a4b.%1.amazonaws.com").arg(out.region));
    } else {
        out.isLocalFleet = true;
        return out;
    }
    out.credentials = credentialsFor(options, environment, paths, out.profile);
    return out;
}

bool isLoopback(const QString &host)
{
    const QString name = host.startsWith(QLatin1Char('[')) ? host.mid(1, host.size() - 2) : host;
    return name.compare(QLatin1StringView("localhost"), Qt::CaseInsensitive) == 0 ||
           QHostAddress(name).isLoopback();
}

QString connectionName(const Connection &connection)
{
    if (connection.isLocalFleet)
        return QStringLiteral("local");
    const QUrl endpoint =
        connection.endpoint.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment |
                                     QUrl::StripTrailingSlash | QUrl::NormalizePathSegments);
    return QStringLiteral("%1 %2").arg(endpoint.toString(), connection.region);
}

} // namespace rollcall
