// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/schema.h"
#include "models/export/reportdata.h"
#include "models/export/reporthtml.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qxmlstream.h>
#include <QtTest/qtest.h>

using namespace rollcall;
using std::chrono::hours;

namespace {

const Instant start = *parseInstant(QStringLiteral("2026-11-01T00:00:00Z"));
const TimeRange range{start, start + hours(24 * 10)};
const QString nasty = QStringLiteral("<img src=x onerror=\"alert(1)\">&'Tür'");

DeviceEvent change(Instant when, QLatin1StringView value)
{
    return {QString(schema::connectionStatusEvent), QString(value), when};
}

DeviceHistory history(const QString &number, const QString &name, const QString &room)
{
    DeviceHistory made;
    made.device.arn = QStringLiteral("arn:") + number;
    made.device.name = name;
    made.device.roomName = room;
    made.device.type = QStringLiteral("A10A70");
    made.device.softwareVersion = QStringLiteral("1.2");
    return made;
}

/// One that was offline for 6 hours and is again, one that never was, and one of which nothing is known.
AvailabilityReport report(ReportGroup group = ReportGroup::None)
{
    DeviceHistory troubled = history(QStringLiteral("1"), nasty, QStringLiteral("Berlin - <b>Room</b>"));
    troubled.collected = {{range.from, range.to}};
    troubled.events = {change(range.to - hours(2), schema::offline),
                       change(start + hours(31), schema::online), change(start + hours(25), schema::offline),
                       change(start + hours(1), schema::online)};
    DeviceHistory calm = history(QStringLiteral("2"), QStringLiteral("=1+1"), QStringLiteral("Rome, \"A\""));
    calm.collected = {{range.from, range.to}};
    calm.events = {change(start - hours(1), schema::online)};
    calm.device.connectionStatus = schema::online;
    calm.device.connectionStatusUpdatedTime = start - hours(1);
    DeviceHistory silent = history(QStringLiteral("3"), QString(), QString());
    silent.device.type = QString();
    silent.device.softwareVersion = QString();
    ReportBuilder builder(range, group);
    for (const DeviceHistory &each : {troubled, calm, silent})
        builder.add(each);
    AvailabilityReport made = builder.finish();
    made.madeAt = range.to;
    made.connection = QStringLiteral("main & <more>");
    return made;
}

QJsonObject json(const AvailabilityReport &report)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(reportJson(report), &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("%s", qPrintable(error.errorString()));
    return document.object();
}

QString html(const AvailabilityReport &report)
{
    return QString::fromUtf8(
        reportHtml(report, {QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc()}));
}

QString rowOf(const QString &html, const QString &name)
{
    const qsizetype at = html.indexOf(QStringLiteral("<td class=\"name\">") + name.toHtmlEscaped());
    return at < 0 ? QString() : html.mid(at, html.indexOf(QStringLiteral("</tr>"), at) - at);
}

} // namespace

class TestReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonTellsEachDevice()
    {
        const QJsonObject whole = json(report());
        QCOMPARE(whole.value(QStringLiteral("since")).toString(),
                 QStringLiteral("2026-11-01T00:00:00+00:00"));
        QCOMPARE(whole.value(QStringLiteral("until")).toString(),
                 QStringLiteral("2026-11-11T00:00:00+00:00"));
        QCOMPARE(whole.value(QStringLiteral("connection")).toString(), QStringLiteral("main & <more>"));
        QVERIFY(!whole.contains(QStringLiteral("groups")));
        const QJsonArray devices = whole.value(QStringLiteral("devices")).toArray();
        QCOMPARE(devices.size(), 3);
        const QJsonObject first = devices.at(0).toObject();
        QCOMPARE(first.value(QStringLiteral("DeviceArn")).toString(), QStringLiteral("arn:1"));
        QCOMPARE(first.value(QStringLiteral("DeviceName")).toString(), nasty);
        QCOMPARE(first.value(QStringLiteral("knownSeconds")).toDouble(), 239.0 * 3600);
        QCOMPARE(first.value(QStringLiteral("onlineSeconds")).toDouble(), 231.0 * 3600);
        QCOMPARE(first.value(QStringLiteral("offlineSeconds")).toDouble(), 8.0 * 3600);
        QCOMPARE(first.value(QStringLiteral("unknownSeconds")).toDouble(), 3600.0);
        QCOMPARE(first.value(QStringLiteral("uptimePercent")).toDouble(), 96.6527);
        QCOMPARE(first.value(QStringLiteral("outages")).toInt(), 2);
        QCOMPARE(first.value(QStringLiteral("longestOutageSeconds")).toDouble(), 6.0 * 3600);
        QCOMPARE(first.value(QStringLiteral("meanTimeToRecoverSeconds")).toDouble(), 4.0 * 3600);
        QCOMPARE(first.value(QStringLiteral("meanTimeBetweenOutagesSeconds")).toDouble(), 115.5 * 3600);
        QCOMPARE(first.value(QStringLiteral("flapping")), QJsonValue(false));
        QCOMPARE(first.value(QStringLiteral("offlineSince")).toString(),
                 QStringLiteral("2026-11-10T22:00:00+00:00"));
        const QJsonObject fleet = whole.value(QStringLiteral("fleet")).toObject();
        QCOMPARE(fleet.value(QStringLiteral("devices")).toInt(), 3);
        QCOMPARE(fleet.value(QStringLiteral("offlineSeconds")).toDouble(), 8.0 * 3600);
    }

    void jsonHasNullWhereNothingIsKnown()
    {
        const QJsonArray devices = json(report()).value(QStringLiteral("devices")).toArray();
        const QJsonObject silent = devices.at(1).toObject(); // without a name it comes before the other
        const QJsonObject calm = devices.at(2).toObject();
        QCOMPARE(silent.value(QStringLiteral("DeviceArn")).toString(), QStringLiteral("arn:3"));
        for (const char *name :
             {"uptimePercent", "meanTimeToRecoverSeconds", "meanTimeBetweenOutagesSeconds", "offlineSince"}) {
            const QJsonValue value = silent.value(QLatin1StringView(name));
            QVERIFY2(value.isNull() && silent.contains(QLatin1StringView(name)), name);
        }
        QCOMPARE(silent.value(QStringLiteral("knownSeconds")), QJsonValue(0.0));
        QCOMPARE(silent.value(QStringLiteral("outages")), QJsonValue(0));
        QCOMPARE(silent.value(QStringLiteral("longestOutageSeconds")), QJsonValue(0.0));
        QVERIFY(!silent.contains(QStringLiteral("DeviceName")));
        QCOMPARE(calm.value(QStringLiteral("uptimePercent")), QJsonValue(100.0));
        QVERIFY(calm.value(QStringLiteral("offlineSince")).isNull());
        const QJsonObject none = json(ReportBuilder(range, ReportGroup::None).finish());
        QVERIFY(none.value(QStringLiteral("devices")).isArray());
        QVERIFY(
            none.value(QStringLiteral("fleet")).toObject().value(QStringLiteral("uptimePercent")).isNull());
    }

    void jsonTellsGroups_data()
    {
        QTest::addColumn<ReportGroup>("group");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("worst");
        QTest::newRow("room") << ReportGroup::Room << "RoomName"
                              << "Berlin - <b>Room</b>";
        QTest::newRow("type") << ReportGroup::Type << "DeviceType"
                              << "A10A70";
        QTest::newRow("software") << ReportGroup::Software << "SoftwareVersion"
                                  << "1.2";
        QTest::newRow("site") << ReportGroup::Site << "Site"
                              << "Berlin";
    }

    void jsonTellsGroups()
    {
        QFETCH(ReportGroup, group);
        QFETCH(QString, key);
        QFETCH(QString, worst);
        const AvailabilityReport made = report(group);
        const QJsonObject whole = json(made);
        QCOMPARE(whole.value(QStringLiteral("groupBy")).toString(), key);
        const QJsonObject first = whole.value(QStringLiteral("groups")).toArray().at(0).toObject();
        QCOMPARE(first.value(QStringLiteral("name")).toString(), worst);
        QCOMPARE(first.value(QStringLiteral("offlineSeconds")).toDouble(), 8.0 * 3600);
        const QByteArray csv = reportCsv(made);
        QVERIFY2(csv.startsWith(key.toLatin1() + ",devices,knownSeconds,"), csv.constData());
        QVERIFY2(csv.contains("\r\n" + worst.toUtf8() + ','), csv.constData());
    }

    void csvHasALineForEachDevice()
    {
        const QList<QByteArray> lines = reportCsv(report()).split('\n');
        QCOMPARE(lines.size(), 5); // with what follows the last line's end
        QCOMPARE(
            lines.at(0),
            QByteArray("DeviceArn,DeviceName,RoomName,DeviceType,SoftwareVersion,knownSeconds,onlineSeconds,"
                       "offlineSeconds,unknownSeconds,uptimePercent,outages,longestOutageSeconds,"
                       "meanTimeToRecoverSeconds,meanTimeBetweenOutagesSeconds,flapping,offlineSince\r"));
        QVERIFY2(lines.at(1).startsWith("arn:1,\"<img src=x onerror=\"\"alert(1)\"\">&'T\xc3\xbcr'\","),
                 lines.at(1).constData());
        QVERIFY2(lines.at(1).endsWith(",A10A70,1.2,860400,831600,28800,3600,96.6527,2,21600,14400,415800,"
                                      "false,2026-11-10T22:00:00+00:00\r"),
                 lines.at(1).constData());
        // A name is no formula, and what is not known is empty.
        const QByteArray rest = lines.at(2) + lines.at(3);
        QVERIFY2(!rest.contains(",=1+1"), rest.constData());
        QVERIFY2(rest.contains("=1+1,\"Rome, \"\"A\"\"\","), rest.constData());
        QVERIFY2(rest.contains("arn:3,,,,,0,0,0,864000,,0,0,,,false,\r"), rest.constData());
    }

    void htmlEscapesNames()
    {
        const QString whole = html(report(ReportGroup::Room));
        QVERIFY(!whole.contains(QStringLiteral("<img")));
        QVERIFY(!whole.contains(QStringLiteral("<b>")));
        QVERIFY(!whole.contains(QStringLiteral("<more>")));
        QVERIFY(whole.contains(QStringLiteral("main &amp; &lt;more&gt;")));
        const QString row = rowOf(whole, nasty);
        QVERIFY2(row.contains(QStringLiteral("<td>96.65 %</td><td>2</td><td>6 h</td><td>4 h</td>")),
                 qPrintable(row));
        QVERIFY2(row.contains(QStringLiteral("10 Nov")), qPrintable(row));
        // Devices without an outage are not listed.
        QVERIFY(rowOf(whole, QStringLiteral("=1+1")).isEmpty());
    }

    void htmlNeedsNothingElse()
    {
        for (const ReportGroup group : {ReportGroup::None, ReportGroup::Site}) {
            QString whole = html(report(group));
            QVERIFY(whole.startsWith(QStringLiteral("<!DOCTYPE html>")));
            QVERIFY(whole.contains(QStringLiteral("<svg")));
            // The name of a language, which nothing is fetched from.
            whole.remove(QStringLiteral("xmlns=\"http://www.w3.org/2000/svg\""));
            static const QRegularExpression foreign(
                QStringLiteral("https?:|<script|<link|<iframe|<object|<embed|@import|url\\(|"
                               "<[^>]*\\s(src|href|on[a-z]+)\\s*="),
                QRegularExpression::CaseInsensitiveOption);
            const QRegularExpressionMatch found = foreign.match(whole);
            QVERIFY2(!found.hasMatch(), qPrintable(found.captured()));
        }
    }

    void chartsAreWellFormed()
    {
        const ReportStyle style{QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc()};
        const AvailabilityReport made = report();
        for (const QByteArray &svg : {offlineShareChart(made, style), outageLanesChart(made, style)}) {
            QXmlStreamReader reader(svg);
            while (!reader.atEnd())
                reader.readNext();
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        }
        const AvailabilityReport none = ReportBuilder(range, ReportGroup::None).finish();
        QVERIFY(outageLanesChart(none, style).isEmpty());
        QVERIFY(html(none).endsWith(QStringLiteral("</html>\n")));
    }
};

QTEST_GUILESS_MAIN(TestReports)
#include "tst_reports.moc"
