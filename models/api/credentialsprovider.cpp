// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/credentialsprovider.h"

#include "models/api/pendingcall.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace rollcall {

namespace {

// A key is renewed while it still has this long to go, so that no request starts out with one that ends under
// way.
constexpr auto renewalMargin = std::chrono::minutes(5);

Failure noCredentials(const QString &message)
{
    return {FailureKind::Credentials, {}, message, {}, 0, {}};
}

Failure incomplete(const QString &message)
{
    return {FailureKind::Input, {}, message, {}, 0, {}};
}

Result<Credentials> fromEnvironment(const QProcessEnvironment &environment)
{
    const auto value = [&environment](const char *name) {
        return environment.value(QLatin1StringView(name)).trimmed().toUtf8();
    };
    const Credentials out{
        value("AWS_ACCESS_KEY_ID"), value("AWS_SECRET_ACCESS_KEY"), value("AWS_SESSION_TOKEN"), {}};
    if (out.accessKeyId.isEmpty() && out.secretAccessKey.isEmpty())
        return noCredentials(
            QCoreApplication::translate("Credentials", "The environment holds no access key."));
    if (out.accessKeyId.isEmpty() || out.secretAccessKey.isEmpty())
        return incomplete(QCoreApplication::translate(
            "Credentials",
            "Of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY one is set and the other is not. Set both "
            "or none."));
    return out;
}

Result<Credentials> fromFiles(const SharedConfigPaths &paths, const QString &profile)
{
    const Result<SharedConfig> config = loadSharedConfig(paths);
    if (!config)
        return config.failure();
    const auto found = config.value().profiles.constFind(profile);
    if (found == config.value().profiles.cend())
        return noCredentials(
            QCoreApplication::translate("Credentials", "There is no profile \"%1\" in %2 or %3.")
                .arg(profile, paths.credentials, paths.config));
    const auto value = [&found](const char *name) { return found->value(QLatin1StringView(name)).toUtf8(); };
    const Credentials out{
        value("aws_access_key_id"), value("aws_secret_access_key"), value("aws_session_token"), {}};
    if (out.accessKeyId.isEmpty() && out.secretAccessKey.isEmpty())
        return noCredentials(
            QCoreApplication::translate("Credentials",
                                        "The profile \"%1\" holds no access key. Set aws_access_key_id "
                                        "and aws_secret_access_key for it in %2.")
                .arg(profile, paths.credentials));
    if (out.accessKeyId.isEmpty() || out.secretAccessKey.isEmpty())
        return incomplete(QCoreApplication::translate(
                              "Credentials", "The profile \"%1\" has only one of aws_access_key_id and "
                                             "aws_secret_access_key. Set the other in %2.")
                              .arg(profile, paths.credentials));
    return out;
}

class ChainCall final : public PendingCall<Credentials>
{
public:
    ChainCall(std::vector<std::shared_ptr<CredentialsProvider>> members, Callback<Credentials> done)
        : PendingCall(std::move(done))
        , m_members(std::move(members))
    {
        next();
    }

private:
    void stop() override { m_query.reset(); }

    void next()
    {
        if (m_index >= m_members.size()) {
            finish(noCredentials(QCoreApplication::translate("Credentials", "No credentials were found. %1")
                                     .arg(m_reasons.join(QLatin1Char(' ')))));
            return;
        }
        m_query = m_members[m_index]->fetch([this](const Result<Credentials> &result) {
            if (result || result.failure().kind != FailureKind::Credentials) {
                finish(result);
                return;
            }
            m_reasons.append(result.failure().message);
            ++m_index;
            next();
        });
    }

    std::vector<std::shared_ptr<CredentialsProvider>> m_members;
    size_t m_index = 0;
    QStringList m_reasons;
    CallHandle m_query;
};

} // namespace

StaticCredentials::StaticCredentials(Credentials credentials)
    : m_credentials(std::move(credentials))
{
}

CallHandle StaticCredentials::fetch(Callback<Credentials> done)
{
    return finishedCall<Credentials>(m_credentials, std::move(done));
}

EnvironmentCredentials::EnvironmentCredentials(const QProcessEnvironment &environment)
    : m_environment(environment)
{
}

CallHandle EnvironmentCredentials::fetch(Callback<Credentials> done)
{
    return finishedCall<Credentials>(fromEnvironment(m_environment), std::move(done));
}

SharedFileCredentials::SharedFileCredentials(SharedConfigPaths paths, QString profile)
    : m_paths(std::move(paths))
    , m_profile(std::move(profile))
{
}

CallHandle SharedFileCredentials::fetch(Callback<Credentials> done)
{
    return finishedCall<Credentials>(fromFiles(m_paths, m_profile), std::move(done));
}

CredentialsChain::CredentialsChain(std::vector<std::shared_ptr<CredentialsProvider>> members)
    : m_members(std::move(members))
{
}

CallHandle CredentialsChain::fetch(Callback<Credentials> done)
{
    return std::make_unique<ChainCall>(m_members, std::move(done));
}

void CredentialsChain::forget()
{
    for (const auto &member : m_members)
        member->forget();
}

// One who waits for the running query. The list is shared so that the handle may outlive the cache.
class CachedCredentials::Waiting final : public PendingCall<Credentials>
{
public:
    Waiting(std::shared_ptr<std::vector<Waiting *>> list, Callback<Credentials> done)
        : PendingCall(std::move(done))
        , m_list(std::move(list))
    {
        m_list->push_back(this);
    }
    Waiting(const Waiting &) = delete;
    Waiting &operator=(const Waiting &) = delete;
    ~Waiting() override { leave(); }

private:
    void stop() override { leave(); }
    void leave() { m_list->erase(std::remove(m_list->begin(), m_list->end(), this), m_list->end()); }

    std::shared_ptr<std::vector<Waiting *>> m_list;
};

CachedCredentials::CachedCredentials(std::shared_ptr<CredentialsProvider> source,
                                     std::function<Instant()> now)
    : m_source(std::move(source))
    , m_now(std::move(now))
    , m_waiting(std::make_shared<std::vector<Waiting *>>())
{
}

CachedCredentials::~CachedCredentials()
{
    for (Waiting *call : *m_waiting)
        call->finish(Failure{FailureKind::Cancelled, {}, {}, {}, 0, {}});
}

std::optional<Credentials> CachedCredentials::known() const
{
    if (m_credentials && (!m_credentials->expiration || *m_credentials->expiration - renewalMargin > m_now()))
        return m_credentials;
    return std::nullopt;
}

CallHandle CachedCredentials::fetch(Callback<Credentials> done)
{
    if (const std::optional<Credentials> credentials = known())
        return finishedCall<Credentials>(*credentials, std::move(done));
    auto call = std::make_unique<Waiting>(m_waiting, std::move(done));
    if (!m_query)
        m_query = m_source->fetch([this](const Result<Credentials> &result) { receive(result); });
    return call;
}

void CachedCredentials::forget()
{
    m_credentials.reset();
    m_source->forget();
}

void CachedCredentials::receive(const Result<Credentials> &result)
{
    if (result)
        m_credentials = result.value();
    const std::vector<Waiting *> waiting = std::exchange(*m_waiting, {});
    for (Waiting *call : waiting)
        call->finish(result);
    m_query.reset();
}

} // namespace rollcall
