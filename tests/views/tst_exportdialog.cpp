// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/devicetablemodel.h"
#include "tests/support/fakeevents.h"
#include "tests/support/scriptedsource.h"
#include "views/devicetablepage.h"
#include "views/exportdialog.h"
#include "views/exportjob.h"
#include "views/rowtable.h"

#include <QtCore/qdir.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qabstractbutton.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlabel.h>

using namespace rollcall;
using namespace std::chrono_literals;

namespace {

using DeviceRequest = ScriptedSource<Device>::Request;

QList<QByteArray> linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

} // namespace

class TestExportDialog : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QList<Device> m_fleet;
    bool m_isFailing = false;
    std::unique_ptr<ScriptedSource<Device>> m_source;
    testing::FixedClock m_clock{Instant(1'800'000'000s)};
    std::unique_ptr<DeviceTablePage> m_page;
    ExportDialog *m_dialog = nullptr;

    QString path(const char *name) const { return m_folder.filePath(QLatin1StringView(name)); }
    QString message() const { return m_dialog->findChild<QLabel *>(QStringLiteral("exportMessage"))->text(); }
    QAbstractButton *button(const char *name) const
    {
        return m_dialog->findChild<QAbstractButton *>(QLatin1StringView(name));
    }
    void setFormat(ExportFormat format)
    {
        auto *combo = m_dialog->findChild<QComboBox *>(QStringLiteral("exportFormat"));
        combo->setCurrentIndex(combo->findData(static_cast<int>(format)));
    }
    bool ends()
    {
        return QTest::qWaitFor([this] { return !m_dialog->isRunning(); });
    }
    /// More rows than the writing thread gets before this thread's event loop runs again: until then an
    /// export of what is loaded is under way for certain, however fast that thread is.
    bool loadsMoreThanAreWrittenAtOnce()
    {
        m_page->loadAll();
        return QTest::qWaitFor([this] { return m_page->model()->rowCount() == m_fleet.size(); });
    }
    /// What lies in the folder, hidden files too.
    QStringList files() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private Q_SLOTS:
    void init()
    {
        m_fleet.clear();
        for (int number = 0; number < 3000; ++number) {
            Device device;
            device.arn = QStringLiteral("arn:aws:a4b:us-east-1:1:device/%1").arg(number);
            device.name = QStringLiteral("Device %1").arg(number, 4, 10, QLatin1Char('0'));
            m_fleet.append(device);
        }
        m_isFailing = false;
        m_source = std::make_unique<ScriptedSource<Device>>(
            [this](const DeviceRequest &request) -> Result<Page<Device>> {
                if (m_isFailing)
                    return Failure{FailureKind::Network, {}, QStringLiteral("gone"), {}, 0, {}};
                if (!request.query.filters.isEmpty())
                    return Page<Device>{{}, {}, 0};
                return pageOf(m_fleet, request.token, request.maxResults);
            });
        m_page = std::make_unique<DeviceTablePage>(m_source.get(), &m_clock);
        m_page->start();
        QTRY_COMPARE(m_page->model()->rowCount(), 50);
        m_dialog = new ExportDialog(m_page->table(), QStringLiteral("devices"), {}, m_page.get());
        m_dialog->show();
    }
    void cleanup()
    {
        m_page.reset();
        for (const QString &name : files())
            QFile::remove(m_folder.filePath(name));
        QCOMPARE(files(), QStringList());
    }

    void loadsTheRestAndWritesAll()
    {
        QSignalSpy chosen(m_dialog, &ExportDialog::chosen);
        m_dialog->exportTo(path("all.csv"));
        QVERIFY(m_dialog->isRunning());
        QVERIFY(button("exportStop")->isVisible());
        QVERIFY(ends());
        const QList<QByteArray> lines = linesOf(path("all.csv"));
        QCOMPARE(lines.size(), 3001);
        QVERIFY(lines[0].contains("DeviceName"));
        QVERIFY(lines[1].contains("Device 0000"));
        QVERIFY(lines[3000].contains("Device 2999"));
        QVERIFY(message().contains(QLatin1StringView("all.csv")));
        QVERIFY(button("exportShow")->isVisible());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<ExportChoices>().folder, m_folder.path());
    }
    void saysWhatDidNotCome()
    {
        m_source->setAnswer([this](const DeviceRequest &request) -> Result<Page<Device>> {
            if (!request.query.filters.isEmpty())
                return Page<Device>{{}, {}, 0};
            Page<Device> page = pageOf(m_fleet, request.token, request.maxResults);
            page.totalCount = *page.totalCount + 2;
            return page;
        });
        m_dialog->exportTo(path("most.csv"));
        QVERIFY(ends());
        QCOMPARE(linesOf(path("most.csv")).size(), 3001);
        QVERIFY2(message().contains(QLatin1StringView("2 row(s) that the service counts")),
                 qPrintable(message()));
    }
    void asksForNothingThatExcelCantHold()
    {
        m_source->setAnswer([this](const DeviceRequest &request) -> Result<Page<Device>> {
            Page<Device> page = pageOf(m_fleet, request.token, request.maxResults);
            page.totalCount = 1'048'576;
            return page;
        });
        m_page->refresh();
        QTRY_COMPARE(*m_page->model()->totalCount(), 1'048'576);
        QTRY_VERIFY(!m_page->model()->isLoading());
        m_source->forgetRequests();
        setFormat(ExportFormat::Excel);
        m_dialog->exportTo(path("large.xlsx"));
        QVERIFY(!m_dialog->isRunning());
        QVERIFY2(message().contains(QLatin1StringView("large.xlsx")), qPrintable(message()));
        QVERIFY(m_source->requests().isEmpty());
        QVERIFY(button("exportStart")->isVisible());
    }
    void writesWhatIsLoaded()
    {
        m_dialog->choose(ExportDialog::Rows::Loaded);
        setFormat(ExportFormat::JsonLines);
        m_dialog->exportTo(path("some.jsonl"));
        QVERIFY(ends());
        QCOMPARE(linesOf(path("some.jsonl")).size(), 50);
        QCOMPARE(m_page->model()->rowCount(), 50);
    }
    void writesTheSelection()
    {
        RowTable *table = m_page->table();
        for (const int row : {7, 3})
            table->selectionModel()->select(m_page->model()->index(row, 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        delete m_dialog;
        m_dialog = new ExportDialog(table, QStringLiteral("devices"), {}, m_page.get());
        m_dialog->choose(ExportDialog::Rows::Selected);
        setFormat(ExportFormat::Json);
        m_dialog->exportTo(path("two.json"));
        QVERIFY(ends());
        QFile file(path("two.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray list =
            QJsonDocument::fromJson(file.readAll()).object().value(QLatin1StringView("Devices")).toArray();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[0].toObject().value(QLatin1StringView("DeviceName")).toString(), m_fleet[3].name);
    }
    void writesWhatWasThereThen()
    {
        QVERIFY(loadsMoreThanAreWrittenAtOnce());
        m_dialog->choose(ExportDialog::Rows::Loaded);
        m_dialog->exportTo(path("then.csv"));
        m_fleet.clear();
        m_page->refresh(); // under way, the rows of the table go
        QVERIFY(ends());
        QCOMPARE(linesOf(path("then.csv")).size(), 3001);
        QTRY_COMPARE(m_page->model()->rowCount(), 0);
    }
    void stopsWhileLoading()
    {
        m_source->hold();
        m_dialog->exportTo(path("never.csv"));
        QVERIFY(m_dialog->isRunning());
        button("exportStop")->click();
        QVERIFY(ends());
        QVERIFY(!QFile::exists(path("never.csv")));
        QVERIFY(button("exportStart")->isVisible());
        m_source->release();
    }
    void stopLeavesTheOldFile()
    {
        QFile old(path("old.csv"));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        QVERIFY(loadsMoreThanAreWrittenAtOnce());
        m_dialog->choose(ExportDialog::Rows::Loaded);
        m_dialog->exportTo(old.fileName());
        button("exportStop")->click();
        QVERIFY(ends());
        QCOMPARE(linesOf(old.fileName()), QList<QByteArray>{"old"});
        QCOMPARE(files(), QStringList{QStringLiteral("old.csv")});
    }
    void saysWhyItFailed()
    {
        m_dialog->choose(ExportDialog::Rows::Loaded);
        m_dialog->exportTo(path("missing/file.csv"));
        QVERIFY(ends());
        QVERIFY2(message().contains(QLatin1StringView("file.csv")), qPrintable(message()));
        QVERIFY(button("exportStart")->isVisible());
        QVERIFY(!button("exportShow")->isVisible());
    }
    void saysThatTheRestDidNotCome()
    {
        m_isFailing = true;
        m_dialog->exportTo(path("none.csv"));
        QVERIFY(ends());
        QCOMPARE(message(), QStringLiteral("gone"));
        QVERIFY(!QFile::exists(path("none.csv")));
        m_isFailing = false;
        m_dialog->exportTo(path("all.csv"));
        QVERIFY(ends());
        QCOMPARE(linesOf(path("all.csv")).size(), 3001);
    }
    void leavesNothingWhenClosedUnderWay_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("csv") << static_cast<int>(ExportFormat::Csv);
        QTest::newRow("excel") << static_cast<int>(ExportFormat::Excel);
    }
    void leavesNothingWhenClosedUnderWay()
    {
        QFETCH(int, format);
        QVERIFY(loadsMoreThanAreWrittenAtOnce());
        m_dialog->choose(ExportDialog::Rows::Loaded);
        setFormat(static_cast<ExportFormat>(format));
        m_dialog->exportTo(path("gone.out"));
        delete m_dialog;
        QCOMPARE(files(), QStringList());
    }
    void choicesSurvive()
    {
        const ExportChoices choices{ExportFormat::Excel, true, QStringLiteral("/somewhere")};
        const ExportChoices read = ExportChoices::fromJson(choices.toJson());
        QVERIFY(read.format == choices.format);
        QVERIFY(read.allColumns);
        QCOMPARE(read.folder, choices.folder);
        QVERIFY(ExportChoices::fromJson({{QStringLiteral("format"), 7}}).format == ExportFormat::Csv);
    }
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
