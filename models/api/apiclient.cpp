// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/apiclient.h"

#include "models/api/networktransport.h"
#include "models/api/pendingcall.h"
#include "models/domain/aside.h"

#include <mutex>

namespace rollcall {

namespace {

// A page of 50 devices is 41 KB and decodes in a tenth of a millisecond; from here on it would be felt.
constexpr qsizetype decodedInPlace = 256 * 1024;

// Where a worker thread leaves its result. The call closes it when it goes.
template <class T>
struct Mailbox
{
    std::mutex mutex;
    PendingCall<T> *call = nullptr;
    QObject *context = nullptr;
};

template <class T>
class TypedCall final : public PendingCall<T>
{
public:
    using Decode = Result<T> (*)(const QByteArray &);

    TypedCall(const std::shared_ptr<ApiCore> &core, Operation operation, QByteArray body, Decode decode,
              Callback<T> done, EarlyToken early = {})
        : PendingCall<T>(std::move(done))
        , m_decode(decode)
        , m_early(std::move(early))
        , m_exchange(
              std::make_unique<Exchange>(core, operation, std::move(body),
                                         [this](const Result<HttpResponse> &result) { receive(result); }))
    {
    }
    TypedCall(const TypedCall &) = delete;
    TypedCall &operator=(const TypedCall &) = delete;
    ~TypedCall() override { stop(); }

private:
    void stop() override
    {
        m_exchange.reset();
        if (!m_mailbox)
            return;
        const std::scoped_lock lock(m_mailbox->mutex);
        m_mailbox->call = nullptr;
    }

    void receive(const Result<HttpResponse> &result)
    {
        if (!result) {
            this->finish(result.failure());
            return;
        }
        const HttpResponse &response = result.value();
        if (m_early) {
            if (const QString token = peekNextToken(response.body); !token.isEmpty())
                m_early(token);
            decodeAside(response);
        } else if (response.body.size() <= decodedInPlace)
            this->finish(decoded(response, m_decode));
        else
            decodeAside(response);
    }

    static Result<T> decoded(const HttpResponse &response, Decode decode)
    {
        Result<T> value = decode(response.body);
        if (value)
            return value;
        Failure failure = value.failure();
        failure.httpStatus = response.status;
        failure.requestId = requestIdOf(response.headers);
        return failure;
    }

    void decodeAside(const HttpResponse &response)
    {
        m_mailbox = std::make_shared<Mailbox<T>>();
        m_mailbox->call = this;
        m_mailbox->context = this->context();
        runAside([mailbox = m_mailbox, response, decode = m_decode] {
            Result<T> value = decoded(response, decode);
            const std::scoped_lock lock(mailbox->mutex);
            if (mailbox->call == nullptr)
                return;
            QMetaObject::invokeMethod(
                mailbox->context,
                [mailbox, value = std::move(value)]() mutable {
                    // Cancelled since: that is its result.
                    if (mailbox->call != nullptr)
                        mailbox->call->deliver(std::move(value));
                },
                Qt::QueuedConnection);
        });
    }

    Decode m_decode;
    EarlyToken m_early;
    std::shared_ptr<Mailbox<T>> m_mailbox;
    std::unique_ptr<Exchange> m_exchange;
};

} // namespace

ApiClient::ApiClient(ApiClientOptions options)
    : m_core(std::make_shared<ApiCore>(options.region, RetryPolicy(options.retry, std::move(options.random))))
{
    m_core->endpoint = std::move(options.endpoint);
    m_core->credentials = std::move(options.credentials);
    m_core->transport =
        options.transport ? std::move(options.transport) : std::make_shared<NetworkTransport>();
    m_core->now = options.now ? std::move(options.now) : [] { return SystemClock().now(); };
    m_core->startTimer = options.startTimer ? std::move(options.startTimer) : startSingleShot;
}

ApiClient::~ApiClient() = default;

CallHandle ApiClient::searchDevices(const Query &query, const QString &token, int maxResults,
                                    Callback<Page<Device>> done, EarlyToken early)
{
    return std::make_unique<TypedCall<Page<Device>>>(m_core, Operation::SearchDevices,
                                                     encodeSearch(query, token, maxResults), decodeDevicePage,
                                                     std::move(done), std::move(early));
}

CallHandle ApiClient::searchUsers(const Query &query, const QString &token, int maxResults,
                                  Callback<Page<User>> done, EarlyToken early)
{
    return std::make_unique<TypedCall<Page<User>>>(m_core, Operation::SearchUsers,
                                                   encodeSearch(query, token, maxResults), decodeUserPage,
                                                   std::move(done), std::move(early));
}

CallHandle ApiClient::listDeviceEvents(const EventQuery &query, const QString &token, int maxResults,
                                       Callback<Page<DeviceEvent>> done, EarlyToken early)
{
    return std::make_unique<TypedCall<Page<DeviceEvent>>>(m_core, Operation::ListDeviceEvents,
                                                          encodeListEvents(query, token, maxResults),
                                                          decodeEventPage, std::move(done), std::move(early));
}

CallHandle ApiClient::getDevice(const QString &deviceArn, Callback<DeviceRecord> done)
{
    return std::make_unique<TypedCall<DeviceRecord>>(m_core, Operation::GetDevice, encodeGetDevice(deviceArn),
                                                     decodeDevice, std::move(done));
}

EndpointProvider fixedEndpoint(const QUrl &url)
{
    return [url]() -> Result<QUrl> { return url; };
}

} // namespace rollcall
