// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/servecommand.h"

#include "app/ctl/ctltext.h"
#include "app/service/service.h"

#include <QtCore/qdir.h>
#include <QtCore/qtimer.h>

#include <utility>

namespace rollcall {

Result<ListenAddress> parseListenAddress(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    bool ok = false;
    const uint port = text.mid(colon + 1).toUInt(&ok);
    QString host = text.left(colon);
    const bool bracketed = host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']'));
    if (colon <= 0 || !ok || port > 65535 || (host.contains(QLatin1Char(':')) && !bracketed))
        return usageFailure(
            CtlText::tr("--listen must be HOST:PORT, as in 127.0.0.1:2635 or [::1]:0, not \"%1\".")
                .arg(text));
    if (bracketed)
        host = host.mid(1, host.size() - 2);
    return ListenAddress{host, static_cast<quint16>(port)};
}

ServeCommand::ServeCommand(CommandContext &context)
    : Command(context)
{
}

ServeCommand::~ServeCommand() = default;

CommandSpec ServeCommand::spec() const
{
    return {QStringLiteral("serve"),
            QString(),
            0,
            0,
            CtlText::tr("Answers the API over the store, until Ctrl-C or SIGTERM."),
            QList<OptionSpec>{
                {QStringLiteral("listen"), QStringLiteral("HOST:PORT"),
                 CtlText::tr("Where to listen; port 0 takes any free one (default: 127.0.0.1:2635)"), false},
                {QStringLiteral("region"), QStringLiteral("REGION"),
                 CtlText::tr("The region that requests must be signed for (default: us-east-1)"), false}} +
                commonOptions(),
            {QStringLiteral("serve"), QStringLiteral("serve --listen 127.0.0.1:0 --data-dir /srv/fleet")}};
}

void ServeCommand::start(const Arguments &arguments, Done done)
{
    m_done = std::move(done);
    const auto finish = [this](int code) { std::exchange(m_done, {})(code); };
    ServiceOptions options;
    options.dataFolder = DataFolder(dataDir(arguments));
    if (arguments.has(QStringLiteral("region")))
        options.region = arguments.value(QStringLiteral("region"));
    if (arguments.has(QStringLiteral("listen"))) {
        const Result<ListenAddress> address = parseListenAddress(arguments.value(QStringLiteral("listen")));
        if (!address) {
            finish(failUsage(address.failure()));
            return;
        }
        options.host = address.value().host;
        options.port = address.value().port;
    }
    Result<std::unique_ptr<Service>> service = Service::start(std::move(options));
    if (!service) {
        finish(fail(service.failure()));
        return;
    }
    m_service = std::move(service).value();
    // From the event loop, when the program is ready for signals: whoever reads the line may stop it at once.
    QTimer::singleShot(0, &m_guard, [this] { announce(); });
}

void ServeCommand::announce()
{
    if (!m_service)
        return;
    if (!m_service->isPublished())
        note(CtlText::tr(
            "Another service runs over this data folder; programs that look for one will use that one."));
    context().out.write(CtlText::tr("Serving %1 from %2 with the access key %3\n")
                            .arg(m_service->url().toString(),
                                 QDir::toNativeSeparators(m_service->databasePath()),
                                 QString::fromLatin1(m_service->keys().accessKeyId))
                            .toUtf8());
}

bool ServeCommand::interrupt()
{
    if (m_service) {
        m_service->stop();
        m_service.reset();
    }
    if (const Done done = std::exchange(m_done, {}))
        done(exitcode::success);
    return true;
}

} // namespace rollcall
