// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/rowexport.h"

#include <QtCore/qdir.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qscopeguard.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>
#include <sys/resource.h>

#include <sys/stat.h>

using namespace rollcall;

namespace {

Device sample(const QString &name)
{
    Device device;
    device.arn = QStringLiteral("arn:1");
    device.name = name;
    device.hasStatusInfo = true;
    device.connectionStatus = QStringLiteral("OFFLINE");
    device.connectionStatusUpdatedTime = instantFromEpochSeconds(1795426200.25);
    return device;
}

struct Place
{
    QTemporaryDir dir;
    QString file(const char *name) const { return dir.filePath(QLatin1StringView(name)); }
    QByteArray content(const char *name) const
    {
        QFile read(file(name));
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray("not there");
    }
    void put(const char *name, const QByteArray &text) const
    {
        QFile write(file(name));
        QVERIFY(write.open(QIODevice::WriteOnly) && write.write(text) == text.size());
    }
    QStringList names() const
    {
        return QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
};

Result<void> exportDevices(const ExportOptions &options, const QList<Device> &devices, int times = 1)
{
    RowExport<Device> rows(options);
    Result<void> result = rows.open();
    for (int i = 0; i < times && result; ++i)
        result = rows.add(devices);
    return result ? rows.finish() : result;
}

} // namespace

class TestRowExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chosenColumns();
    void formulas_data();
    void formulas();
    void json();
    void jsonLines();
    void eventsAndUsers();
    void formats();
    void stopped_data() { formatRows(); }
    void stopped();
    void fullDisk_data() { formatRows(); }
    void fullDisk();
    void targetIsAPipe();
    void targetIsAFolder_data() { formatRows(); }
    void targetIsAFolder();
    void folderIsNotThere_data() { formatRows(); }
    void folderIsNotThere();
    void replaces_data() { formatRows(); }
    void replaces();
    void longTexts();
    void tooManyRows();

private:
    static void formatRows()
    {
        QTest::addColumn<ExportFormat>("format");
        for (const ExportFormat format :
             {ExportFormat::Csv, ExportFormat::Json, ExportFormat::JsonLines, ExportFormat::Excel})
            QTest::addRow("%s", qPrintable(exportSuffix(format))) << format;
    }
};

void TestRowExport::chosenColumns()
{
    const Place place;
    const QStringList columns = {QStringLiteral("name"), QStringLiteral("offlineSince"),
                                 QStringLiteral("status")};
    QVERIFY(exportDevices({place.file("a.csv"), ExportFormat::Csv, columns},
                          {sample(QStringLiteral("A, \"b\""))}));
    QCOMPARE(place.content("a.csv"),
             QByteArray("DeviceName,OfflineSince,Status\r\n"
                        "\"A, \"\"b\"\"\",2026-11-23T09:30:00.250000+00:00,Offline\r\n"));
    QVERIFY(exportDevices({place.file("all.csv"), ExportFormat::Csv, {}}, {}));
    QCOMPARE(place.content("all.csv").count(','), 14);
    QVERIFY(place.content("all.csv").startsWith("DeviceArn,DeviceSerialNumber,"));
}

void TestRowExport::formulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("safe");
    for (const char *text : {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
        QTest::addRow("%c", text[0]) << QString::fromLatin1(text)
                                     << QLatin1Char('\'') + QString::fromLatin1(text);
    QTest::newRow("line feed") << QStringLiteral("\nx") << QStringLiteral("'\nx");
    QTest::newRow("full width") << QStringLiteral("\uFF1D1") << QStringLiteral("'\uFF1D1");
    QTest::newRow("harmless") << QStringLiteral("a=1") << QStringLiteral("a=1");
    QTest::newRow("empty") << QString() << QString();
}

void TestRowExport::formulas()
{
    QFETCH(const QString, text);
    QFETCH(const QString, safe);
    QCOMPARE(withoutFormula(text), safe);
    const Place place;
    ExportOptions options{place.file("a.csv"), ExportFormat::Csv, {QStringLiteral("name")}};
    const auto field = [&] { return place.content("a.csv").mid(12).chopped(2).replace('"', ""); };
    QVERIFY(exportDevices(options, {sample(text)}));
    QCOMPARE(field(), safe.toUtf8());
    options.withoutFormulas = false;
    QVERIFY(exportDevices(options, {sample(text)}));
    QCOMPARE(field(), text.toUtf8());
}

void TestRowExport::json()
{
    const Place place;
    QVERIFY(exportDevices({place.file("a.json"), ExportFormat::Json, {QStringLiteral("offlineSince")}},
                          {sample(QStringLiteral("A")), sample(QStringLiteral("B"))}));
    QCOMPARE(place.content("a.json").simplified(),
             QByteArray(R"({ "Devices": [ { "DeviceStatusInfo": { "ConnectionStatus": "OFFLINE", )"
                        R"("ConnectionStatusUpdatedTime": "2026-11-23T09:30:00.250000+00:00" } }, )"
                        R"({ "DeviceStatusInfo": { "ConnectionStatus": "OFFLINE", )"
                        R"("ConnectionStatusUpdatedTime": "2026-11-23T09:30:00.250000+00:00" } } ] })"));
    QVERIFY(exportDevices({place.file("none.json"), ExportFormat::Json, {}}, {}));
    QCOMPARE(place.content("none.json"), QByteArray("{\n    \"Devices\": []\n}\n"));
}

void TestRowExport::jsonLines()
{
    const Place place;
    QVERIFY(exportDevices({place.file("a.jsonl"), ExportFormat::JsonLines, {QStringLiteral("name")}},
                          {sample(QStringLiteral("A")), sample(QStringLiteral("=B"))}));
    QCOMPARE(place.content("a.jsonl"), QByteArray("{\"DeviceName\":\"A\"}\n{\"DeviceName\":\"=B\"}\n"));
}

void TestRowExport::eventsAndUsers()
{
    const Place place;
    RowExport<OwnedEvent> events({place.file("e.csv"), ExportFormat::Csv, {}});
    QVERIFY(events.open());
    QVERIFY(events.add(
        {{QStringLiteral("arn:1"), {QStringLiteral("T"), QStringLiteral("V"), instantFromEpochSeconds(0)}}}));
    QVERIFY(events.finish());
    QCOMPARE(place.content("e.csv"),
             QByteArray("DeviceArn,Type,Value,Timestamp\r\narn:1,T,V,1970-01-01T00:00:00+00:00\r\n"));
    RowExport<User> users({place.file("u.json"), ExportFormat::Json, {}});
    User user;
    user.firstName = QStringLiteral("Ada");
    QVERIFY(users.open());
    QVERIFY(users.add({user}));
    QVERIFY(users.finish());
    QCOMPARE(place.content("u.json").simplified(), QByteArray(R"({ "Users": [ { "FirstName": "Ada" } ] })"));
}

void TestRowExport::formats()
{
    QCOMPARE(exportFormatOfFile(QStringLiteral("/a.b/c.XLSX")), ExportFormat::Excel);
    QCOMPARE(exportFormatOfFile(QStringLiteral("c.jsonl")), ExportFormat::JsonLines);
    QVERIFY(!exportFormatOfFile(QStringLiteral("/a.csv/c")));
}

void TestRowExport::stopped()
{
    QFETCH(const ExportFormat, format);
    const Place place;
    place.put("old", "old");
    {
        RowExport<Device> rows({place.file("old"), format, {}});
        QVERIFY(rows.open());
        QVERIFY(rows.add({sample(QStringLiteral("A"))}));
        QCOMPARE(place.content("old"), QByteArray("old"));
    }
    QCOMPARE(place.content("old"), QByteArray("old"));
    QCOMPARE(place.names(), QStringList(QStringLiteral("old")));
}

/// A limit on the size of files acts as a disk that fills up does, with another number for the reason.
void TestRowExport::fullDisk()
{
    QFETCH(const ExportFormat, format);
    const Place place;
    place.put("old", "old");
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const auto restore = qScopeGuard([&] {
        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
    });
    rlimit small = before;
    small.rlim_cur = 100'000;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    // Excel: also where the rows still fit, and the sheet made of them does not any more.
    int failed = 0;
    for (int times = format == ExportFormat::Excel ? 200 : 2000; times < 4000 && failed < 6; times += 4) {
        const Result<void> result = exportDevices({place.file("old"), format, {}},
                                                  {sample(QStringLiteral("A name")), sample({})}, times);
        QCOMPARE(place.names(), QStringList(QStringLiteral("old")));
        if (result) {
            QVERIFY(format == ExportFormat::Excel && failed == 0);
            place.put("old", "old");
            continue;
        }
        ++failed;
        QVERIFY(result.failure().message.contains(place.file("old")));
        QCOMPARE(result.failure().kind, FailureKind::Input);
        QCOMPARE(place.content("old"), QByteArray("old"));
    }
    QCOMPARE(failed, 6);
}

void TestRowExport::targetIsAPipe()
{
    const Place place;
    const QByteArray pipe = QFile::encodeName(place.file("pipe.csv"));
    QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
    const Result<void> result = exportDevices({place.file("pipe.csv"), ExportFormat::Csv, {}}, {});
    QVERIFY(!result);
    QVERIFY(result.failure().message.contains(QLatin1StringView("it is no ordinary file")));
    struct stat now = {};
    QVERIFY(::stat(pipe.constData(), &now) == 0 && S_ISFIFO(now.st_mode));
}

void TestRowExport::targetIsAFolder()
{
    QFETCH(const ExportFormat, format);
    const Place place;
    QVERIFY(QDir(place.dir.path()).mkdir(QStringLiteral("folder")));
    const Result<void> result = exportDevices({place.file("folder"), format, {}}, {});
    QVERIFY(!result);
    QVERIFY(
        result.failure().message.contains(QLatin1StringView("folder could not be written: it is a folder")));
    QCOMPARE(place.names(), QStringList(QStringLiteral("folder")));
}

void TestRowExport::folderIsNotThere()
{
    QFETCH(const ExportFormat, format);
    const Place place;
    const Result<void> result = exportDevices({place.file("none/a"), format, {}}, {});
    QVERIFY(!result);
    QVERIFY(result.failure().message.contains(QLatin1StringView("No such file")));
    QVERIFY(place.names().isEmpty());
}

void TestRowExport::replaces()
{
    QFETCH(const ExportFormat, format);
    const Place place;
    place.put("old", "old");
    const auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QVERIFY(QFile::setPermissions(place.file("old"), owner));
    QVERIFY(exportDevices({place.file("old"), format, {}}, {sample(QStringLiteral("A"))}));
    QVERIFY(place.content("old").size() > 10);
    QCOMPARE(place.names(), QStringList(QStringLiteral("old")));
    QVERIFY(!(QFile::permissions(place.file("old")) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
}

void TestRowExport::longTexts()
{
    const Place place;
    RowExport<Device> rows({place.file("a.xlsx"), ExportFormat::Excel, {}});
    QVERIFY(rows.open());
    QVERIFY(rows.add({sample(QString(ExcelFile::longestText, QLatin1Char('x')))}));
    QCOMPARE(rows.shortened(), 0);
    QVERIFY(rows.add({sample(QString(ExcelFile::longestText + 1, QLatin1Char('x')))}));
    QCOMPARE(rows.shortened(), 1);
    QVERIFY(rows.finish());
}

void TestRowExport::tooManyRows()
{
    const Place place;
    ExcelFile file(place.file("a.xlsx"));
    QVERIFY(file.open(QStringLiteral("S"), {QStringLiteral("A")}));
    for (qint64 row = 0; row < ExcelFile::mostRows; ++row)
        QVERIFY(file.addRow({ExportCell{}}));
    const Result<void> one = file.addRow({ExportCell{}});
    QVERIFY(!one);
    QVERIFY(one.failure().message.contains(QLatin1StringView("1,048,575")) ||
            one.failure().message.contains(QLatin1StringView("1048575")));
}

QTEST_GUILESS_MAIN(TestRowExport)
#include "tst_rowexport.moc"
