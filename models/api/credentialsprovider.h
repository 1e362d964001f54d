// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/credentials.h"
#include "models/api/sharedconfig.h"
#include "models/domain/pagesource.h"

#include <QtCore/qprocess.h>

#include <functional>
#include <memory>
#include <vector>

namespace rollcall {

/// Where credentials come from. Lives in the thread of the event loop that it delivers to.
class CredentialsProvider
{
public:
    CredentialsProvider() = default;
    CredentialsProvider(const CredentialsProvider &) = delete;
    CredentialsProvider &operator=(const CredentialsProvider &) = delete;
    virtual ~CredentialsProvider() = default;
    /// A Failure has FailureKind::Credentials when there are none here, FailureKind::Input when what is
    /// there can't be used; it names file and profile, never a secret.
    virtual CallHandle fetch(Callback<Credentials> done) = 0;
    /// What fetch() would answer, where that is at hand without asking anyone.
    virtual std::optional<Credentials> known() const { return std::nullopt; }
    /// The service refused these: a provider that remembers must ask anew.
    virtual void forget() {}
};

class StaticCredentials final : public CredentialsProvider
{
public:
    explicit StaticCredentials(Credentials credentials);
    CallHandle fetch(Callback<Credentials> done) override;

private:
    Credentials m_credentials;
};

/// AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN. Blank counts as absent.
class EnvironmentCredentials final : public CredentialsProvider
{
public:
    explicit EnvironmentCredentials(const QProcessEnvironment &environment);
    CallHandle fetch(Callback<Credentials> done) override;

private:
    QProcessEnvironment m_environment;
};

/// The profile's aws_access_key_id, aws_secret_access_key and aws_session_token. The files are read at each
/// fetch: other tools renew the keys in them.
class SharedFileCredentials final : public CredentialsProvider
{
public:
    SharedFileCredentials(SharedConfigPaths paths, QString profile);
    CallHandle fetch(Callback<Credentials> done) override;

private:
    SharedConfigPaths m_paths;
    QString m_profile;
};

/// Asks its members in turn until one has credentials. The first failure that is not "none here" ends it.
class CredentialsChain final : public CredentialsProvider
{
public:
    explicit CredentialsChain(std::vector<std::shared_ptr<CredentialsProvider>> members);
    CallHandle fetch(Callback<Credentials> done) override;
    void forget() override;

private:
    std::vector<std::shared_ptr<CredentialsProvider>> m_members;
};

/// Remembers what another provider gave until shortly before it expires or is refused.
class CachedCredentials final : public CredentialsProvider
{
public:
    /// now: the time to hold expirations against.
    CachedCredentials(std::shared_ptr<CredentialsProvider> source, std::function<Instant()> now);
    ~CachedCredentials() override;
    /// One query of the source serves all who wait for it.
    CallHandle fetch(Callback<Credentials> done) override;
    std::optional<Credentials> known() const override;
    void forget() override;

private:
    class Waiting;
    void receive(const Result<Credentials> &result);

    std::shared_ptr<CredentialsProvider> m_source;
    std::function<Instant()> m_now;
    std::optional<Credentials> m_credentials;
    CallHandle m_query;
    std::shared_ptr<std::vector<Waiting *>> m_waiting;
};

} // namespace rollcall
