// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What one call costs in the client and in the service, without network and database.

#include "models/api/digest.h"
#include "models/api/sigv4.h"
#include "models/api/sigv4verify.h"
#include "models/api/wire.h"
#include "models/store/fleetstore.h"
#include "models/store/samplefleet.h"
#include "tests/bench/bench.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qtemporarydir.h>

using namespace rollcall;

namespace {

QList<Device> onePage()
{
    const QTemporaryDir folder;
    auto store = FleetStore::open(folder.filePath(QStringLiteral("fleet.db")), OpenMode::Create);
    if (!store)
        qFatal("%s", qPrintable(store.failure().message));
    SampleOptions options;
    options.devices = 200;
    options.users = 1;
    options.days = 1;
    options.until = Instant(std::chrono::seconds(1'800'000'000));
    if (!fillWithSample(*store.value(), options))
        qFatal("no sample");
    return store.value()->searchDevices({}, {}, 50).value().items;
}

void signing()
{
    const QByteArray body(200, 'x');
    sigv4::SignerOptions options;
    options.region = "us-east-1";
    options.service = "a4b";
    const sigv4::Signer signer(options);
    const Credentials credentials{
        QByteArray("AKIDEXAMPLE"), QByteArray("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"), {}, {}};
    sigv4::Request request;
    request.method = "POST";
    request.path = "/";
    request.headers = {{"Host", "127.0.0.1:2635"},
                       {"Content-Type", "application/x-amz-json-1.1"},
                       {"X-Amz-Target", "AlexaForBusiness.SearchDevices"}};
    const Instant now(std::chrono::seconds(1'800'000'000));
    const double whole = bench::microseconds([&] {
        request.payloadHash = sha256Hex(body);
        return signer.sign(request, credentials, now);
    });
    bench::row("sign a request with a body of 200 bytes", bench::text(whole));
    bench::row("hash that body", bench::text(bench::microseconds([&] { return sha256Hex(body); })));
}

void pages(const QList<Device> &devices)
{
    QByteArray body;
    const auto encode = [&] {
        body.resize(0);
        body += "{\"Devices\":[";
        for (const Device &device : devices) {
            appendJson(body, device, TimeFormat::EpochSeconds);
            body += ',';
        }
        body.chop(1);
        body += "],\"TotalCount\":200}";
    };
    const double encoding = bench::microseconds(encode);
    bench::row("encode a page of 50 devices", bench::text(encoding),
               QStringLiteral("%1 bytes").arg(body.size()));
    bench::row("decode that page", bench::text(bench::microseconds([&] { return decodeDevicePage(body); })));
    Query query;
    query.filters = {{QStringLiteral("ConnectionStatus"), {QStringLiteral("OFFLINE")}}};
    query.sort = {{QStringLiteral("DeviceName"), SortDirection::Ascending}};
    bench::row("encode a search",
               bench::text(bench::microseconds([&] { return encodeSearch(query, QString(400, u'x'), 50); })));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    signing();
    pages(onePage());
    return 0;
}
