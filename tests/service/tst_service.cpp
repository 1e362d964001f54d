// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/localservice.h"
#include "app/service/runfile.h"
#include "models/api/wire.h"
#include "models/store/fleetstore.h"
#include "tests/service/serviceclient.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qtemporarydir.h>
#include <QtNetwork/qtcpserver.h>
#include <QtTest/qtest.h>

using namespace rollcall;
using serviceclient::Answer;
using serviceclient::Client;

namespace {

const auto arnPrefix = QStringLiteral("arn:aws:a4b:us-east-1:123456789012:device/");

} // namespace

class TestService : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<Service> m_service;

    ServiceOptions options() const
    {
        ServiceOptions out;
        out.dataFolder = DataFolder(m_dir.filePath(QStringLiteral("fleet")));
        out.port = 0;
        return out;
    }

    static QStringList namesOf(const Answer &answer)
    {
        QStringList names;
        const QJsonArray devices = answer.body.value(QLatin1StringView("Devices")).toArray();
        for (const auto &device : devices)
            names << device.toObject().value(QLatin1StringView("DeviceName")).toString();
        return names;
    }

    static void fill(const QString &path)
    {
        auto store = std::move(FleetStore::open(path, OpenMode::Create)).value();
        QList<Device> devices;
        QList<FleetEvent> events;
        const Instant now = SystemClock().now();
        for (int i = 0; i < 120; ++i) {
            Device device;
            device.arn = arnPrefix + QString::number(i);
            device.name = QStringLiteral("Device %1").arg(i, 3, 10, QLatin1Char('0'));
            device.serialNumber = QStringLiteral("G0%1").arg(i);
            device.roomName = QStringLiteral("Z\u00fcrich HQ - %1").arg(i / 4);
            device.createdTime = now;
            device.networkProfileArn = QStringLiteral("arn:aws:a4b:us-east-1:1:network-profile/1");
            device.networkProfileName = QStringLiteral("office");
            devices << device;
        }
        for (int i = 0; i < 70; ++i)
            events << FleetEvent{arnPrefix + QStringLiteral("7"),
                                 {QStringLiteral("CONNECTION_STATUS"),
                                  i % 2 ? QStringLiteral("ONLINE") : QStringLiteral("OFFLINE"),
                                  now - std::chrono::hours(i * 11)}};
        QVERIFY(store->putDevices(devices));
        QVERIFY(store->appendEvents(events));
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto started = Service::start(options());
        QVERIFY2(started, started ? "" : qPrintable(started.failure().message));
        m_service = std::move(started).value();
        fill(m_service->databasePath());
    }

    void walksDevices()
    {
        Client client(*m_service);
        QStringList names;
        QString token;
        int pages = 0;
        do {
            const Answer answer = client.call("SearchDevices", encodeSearch({}, token, 50));
            QCOMPARE(answer.status, 200);
            QVERIFY(answer.head.contains("x-amzn-RequestId: "));
            QVERIFY(answer.head.contains("Content-Type: application/x-amz-json-1.1"));
            QCOMPARE(answer.body.value(QLatin1StringView("TotalCount")).toInt(), 120);
            names += namesOf(answer);
            token = answer.token();
        } while (!token.isEmpty() && ++pages < 10);
        QCOMPARE(names.size(), 120);
        QCOMPARE(names.first(), QStringLiteral("Device 000"));
        QVERIFY(std::is_sorted(names.begin(), names.end()));
    }

    void tokensAreBound()
    {
        Client client(*m_service);
        const QString token = client.call("SearchDevices", "{\"MaxResults\":10}").token();
        const auto next = [&](const QByteArray &operation, const QByteArray &rest) {
            return client.call(operation, "{\"NextToken\":\"" + token.toLatin1() + "\"" + rest + "}");
        };
        QCOMPARE(namesOf(next("SearchDevices", ",\"MaxResults\":1")),
                 QStringList{QStringLiteral("Device 010")});
        for (const Answer &answer :
             {next("SearchUsers", ""),
              next("SearchDevices", ",\"SortCriteria\":[{\"Key\":\"RoomName\",\"Value\":\"ASC\"}]"),
              next("SearchDevices", ",\"Filters\":[{\"Key\":\"RoomName\",\"Values\":[\"a\"]}]"),
              next("ListDeviceEvents", ",\"DeviceArn\":\"" + arnPrefix.toLatin1() + "7\""),
              client.call("SearchDevices", "{\"NextToken\":\"x\"}")}) {
            QCOMPARE(answer.status, 400);
            QCOMPARE(answer.code(), QStringLiteral("ValidationException"));
            QVERIFY(answer.message().contains(QStringLiteral("NextToken")));
        }
        // A second instance on the same folder takes the first one's token, and so does a restarted one.
        const auto second = std::move(Service::start(options())).value();
        QVERIFY(m_service->isPublished() && !second->isPublished());
        Client other(*second);
        const QByteArray body = "{\"NextToken\":\"" + token.toLatin1() + "\",\"MaxResults\":1}";
        QCOMPARE(namesOf(other.call("SearchDevices", body)), QStringList{QStringLiteral("Device 010")});
    }

    void readsHistory()
    {
        Client client(*m_service);
        const EventQuery query{arnPrefix + QStringLiteral("7"), {}};
        const Answer first = client.call("ListDeviceEvents", encodeListEvents(query, {}, 50));
        QCOMPARE(first.body.value(QLatin1StringView("DeviceEvents")).toArray().size(), 50);
        const Answer last = client.call("ListDeviceEvents", encodeListEvents(query, first.token(), 50));
        QCOMPARE(last.body.value(QLatin1StringView("DeviceEvents")).toArray().size(), 16); // 30 days of 11 h
        QVERIFY(last.token().isEmpty());
        const Answer absent =
            client.call("ListDeviceEvents", encodeListEvents({arnPrefix + QStringLiteral("x"), {}}, {}, 50));
        QCOMPARE(absent.code(), QStringLiteral("NotFoundException"));
    }

    void eachOperationAnswersItsOwnFields()
    {
        Client client(*m_service);
        const QJsonObject found = client.call("SearchDevices", "{\"MaxResults\":1}")
                                      .body.value(QLatin1StringView("Devices"))
                                      .toArray()
                                      .first()
                                      .toObject();
        const QJsonObject got = client.call("GetDevice", encodeGetDevice(arnPrefix + QStringLiteral("0")))
                                    .body.value(QLatin1StringView("Device"))
                                    .toObject();
        for (const char *name : {"RoomName", "CreatedTime", "NetworkProfileName", "NetworkProfileArn"}) {
            QVERIFY(found.contains(QLatin1StringView(name)));
            QVERIFY(!got.contains(QLatin1StringView(name)));
        }
        QVERIFY(got.contains(QLatin1StringView("NetworkProfileInfo")));
        QVERIFY(!found.contains(QLatin1StringView("NetworkProfileInfo")));
        QCOMPARE(client.call("GetDevice", encodeGetDevice(arnPrefix + QStringLiteral("no"))).code(),
                 QStringLiteral("NotFoundException"));
    }

    void refusesToListenForOthers()
    {
        auto given = options();
        for (const char *host : {"0.0.0.0", "192.168.1.7", "::", "example"}) {
            given.host = QString::fromLatin1(host);
            const auto refused = Service::start(given);
            QVERIFY(!refused);
            QVERIFY(refused.failure().message.contains(given.host));
        }
    }

    void aDamagedDatabaseIsSaid()
    {
        QTemporaryDir dir;
        auto given = options();
        given.dataFolder = DataFolder(dir.path());
        QFile file(given.dataFolder.databasePath());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(8192, 'x')) == 8192);
        file.close();
        const auto refused = Service::start(given);
        QVERIFY(!refused);
        QCOMPARE(refused.failure().kind, FailureKind::Storage);
    }

    void localServiceFindsOrStarts()
    {
        const auto found = std::move(LocalService::ensure(options().dataFolder)).value();
        QVERIFY(!found->isInProcess());
        QCOMPARE(found->url(), m_service->url());
        QTemporaryDir dir;
        const DataFolder other(dir.path());
        std::shared_ptr<LocalService> made;
        LocalService::ensureAsync(other, this, [&](auto result) {
            QVERIFY(result);
            made = result.value();
        });
        QVERIFY(!made);
        QTRY_VERIFY(made);
        QVERIFY(made->isInProcess());
        QVERIFY(!RunFile::read(other));
    }

    void localServicePassesOverOneThatHangs()
    {
        const QTemporaryDir dir;
        const DataFolder folder(dir.path());
        QTcpServer silent; // takes connections, as the system does for a stopped process
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(silent.serverPort()));
        const auto claimed =
            RunFile::claim(folder, {url, 1, QStringLiteral("us-east-1"), folder.keys().value().accessKeyId});
        QVERIFY(claimed && RunFile::read(folder));
        const auto made = LocalService::ensure(folder);
        QVERIFY(made);
        QVERIFY(made.value()->isInProcess());
        QVERIFY(made.value()->url() != url);
    }

    void aPageIsQuick()
    {
        Client client(*m_service);
        const QByteArray body("{}");
        client.call("SearchDevices", body);
        QElapsedTimer timer;
        timer.start();
        constexpr int rounds = 1000;
        const HttpHeaders headers = client.sign(client.headersFor("SearchDevices"), body);
        for (int i = 0; i < rounds; ++i)
            QCOMPARE(client.send(headers, body).status, 200);
        const double perPage = static_cast<double>(timer.nsecsElapsed()) / 1e6 / rounds;
        qInfo("%.3f ms a page of 50, decoding by the test included", perPage);
        QVERIFY(perPage < 30); // 44 ms without TCP_NODELAY
    }

    void cleanupTestCase()
    {
        const DataFolder folder = options().dataFolder;
        QVERIFY(RunFile::read(folder));
        m_service.reset();
        QVERIFY(!RunFile::read(folder));
        QVERIFY(!QFile::exists(folder.runPath()));
    }
};

QTEST_GUILESS_MAIN(TestService)
#include "tst_service.moc"
