// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads all devices of an endpoint as rollcallctl does, and keeps them in the console's rows: in one chain
// of pages, or with "parts" by parts side by side, over so many connections at most. Credentials come from
// the environment. Prints how many there were, and the seconds that the reading took. Run by paging.py beside
// other clients.

#include "models/api/apiclient.h"
#include "models/api/connection.h"
#include "models/api/remotesource.h"
#include "models/tables/fleetwalk.h"
#include "models/tables/rowfields.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qprocess.h>

#include <cstdio>

using namespace rollcall;

int main(int argc, char **argv)
{
    qputenv("QT_NO_GLIB", "1");
    const QCoreApplication application(argc, argv);
    if (argc < 2)
        qFatal("usage: bench_fleet ENDPOINT [parts [CONNECTIONS]]");
    const auto connection =
        resolveConnection({{}, {}, QString::fromUtf8(argv[1])}, QProcessEnvironment::systemEnvironment());
    if (!connection)
        qFatal("%s", qPrintable(connection.failure().message));
    ApiClientOptions options;
    options.region = connection.value().region;
    options.endpoint = fixedEndpoint(connection.value().endpoint);
    options.credentials = connection.value().credentials;
    ApiClient client(std::move(options));
    RemoteDeviceSource source(&client);

    using Walk = FleetWalk<Device>;
    FieldStore rows(RowFields<Device>::fields());
    QElapsedTimer timer;
    timer.start();
    Walk *running = nullptr;
    Walk walk(
        &source, {}, argc > 2 ? Walk::Way::SideBySide : Walk::Way::OneChain,
        [&rows, &running](const QList<Device> &devices) {
            if (rows.rowCount() == 0)
                rows.reserve(running->total().value_or(0));
            for (const Device &device : devices)
                RowFields<Device>::append(rows, device);
        },
        [](const Result<void> &result) {
            if (!result)
                qFatal("%s", qPrintable(result.failure().message));
            QCoreApplication::quit();
        });
    running = &walk;
    if (argc > 3)
        walk.setMostAtOnce(QByteArray(argv[3]).toInt());
    walk.start();
    QCoreApplication::exec();
    std::printf("%u %.6f\n", rows.rowCount(), double(timer.nsecsElapsed()) / 1e9);
    return 0;
}
