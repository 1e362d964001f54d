// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/devicetablemodel.h"
#include "tests/support/fakeevents.h"
#include "tests/support/scriptedsource.h"
#include "views/copyjob.h"
#include "views/copymenu.h"
#include "views/devicetablepage.h"
#include "views/rowtable.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qmenu.h>

using namespace rollcall;
using namespace std::chrono_literals;

class TestCopyMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forms();
    void manyRowsAreCopiedInTurns();
};

void TestCopyMenu::forms()
{
    QList<Device> fleet;
    for (const char *name : {"=1+1", "a|b", "c\td\ne"}) {
        Device device;
        device.arn = QStringLiteral("arn:aws:a4b:us-east-1:1:device/%1").arg(fleet.size());
        device.name = QString::fromLatin1(name);
        fleet.append(device);
    }
    ScriptedSource<Device> source([&fleet](const ScriptedSource<Device>::Request &request) {
        return Result<Page<Device>>(pageOf(fleet, request.token, request.maxResults));
    });
    testing::FixedClock clock{Instant(1'800'000'000s)};
    DeviceTablePage page(&source, &clock);
    page.start();
    QTRY_COMPARE(page.model()->rowCount(), 3);
    RowTable *table = page.table();
    const int name = DeviceTableModel::Name;
    for (int column = 0; column < page.model()->columnCount(); ++column)
        table->setColumnHidden(column, column != name);
    QCOMPARE(copyOf(*table, CopyForm::Csv), QString());
    table->selectRow(1);
    table->selectionModel()->select(page.model()->index(0, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);

    QCOMPARE(copyOf(*table, CopyForm::Text), QStringLiteral("=1+1\na|b"));
    QCOMPARE(copyOf(*table, CopyForm::Csv), QStringLiteral("Name\n'=1+1\na|b\n"));
    QCOMPARE(copyOf(*table, CopyForm::Markdown), QStringLiteral("| Name |\n| --- |\n| =1+1 |\n| a\\|b |\n"));
    QCOMPARE(copyOf(*table, CopyForm::Arns), fleet[0].arn + QLatin1Char('\n') + fleet[1].arn);
    const QJsonArray list = QJsonDocument::fromJson(copyOf(*table, CopyForm::Json).toUtf8()).array();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[0].toObject().value(QLatin1StringView("DeviceName")).toString(), QStringLiteral("=1+1"));

    // A tab or a line break in a name would make other cells of it.
    table->selectRow(2);
    QCOMPARE(copyOf(*table, CopyForm::Text), QStringLiteral("c d e"));
    table->selectRow(1);

    QMenu menu;
    addCopyMenu(&menu, table);
    auto *arns = menu.findChild<QAction *>(QStringLiteral("copyAs.arns"));
    QVERIFY(arns);
    arns->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), copyOf(*table, CopyForm::Arns));
}

void TestCopyMenu::manyRowsAreCopiedInTurns()
{
    QList<Device> fleet;
    for (int number = 0; number < 3000; ++number) {
        Device device;
        device.arn = QStringLiteral("arn:aws:a4b:us-east-1:1:device/%1").arg(number);
        device.name = QStringLiteral("Device %1").arg(number);
        if (number > 60) // the first rows promise a shorter text than it becomes
            device.name += QStringLiteral(" long").repeated(60);
        fleet.append(device);
    }
    ScriptedSource<Device> source([&fleet](const ScriptedSource<Device>::Request &request) {
        return Result<Page<Device>>(pageOf(fleet, request.token, request.maxResults));
    });
    testing::FixedClock clock{Instant(1'800'000'000s)};
    DeviceTablePage page(&source, &clock);
    page.start();
    QTRY_VERIFY(page.model()->isCurrent() && !page.model()->isLoading());
    page.model()->loadAll();
    QTRY_COMPARE(page.model()->rowCount(), 3000);
    RowTable *table = page.table();
    table->selectAll();
    for (const CopyForm form :
         {CopyForm::Text, CopyForm::Csv, CopyForm::Json, CopyForm::Markdown, CopyForm::Arns}) {
        QGuiApplication::clipboard()->setText(QStringLiteral("before"));
        const QString whole = copyOf(*table, form);
        CopyJob::start(table, form);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before")); // not at once
        QTRY_VERIFY(QGuiApplication::clipboard()->text() == whole);
    }

    // A second copy takes the place of the first.
    CopyJob::start(table, CopyForm::Json);
    table->selectRow(7);
    CopyJob::start(table, CopyForm::Text);
    const QString one = copyOf(*table, CopyForm::Text);
    QCOMPARE(QGuiApplication::clipboard()->text(), one);
    QTest::qWait(100);
    QCOMPARE(QGuiApplication::clipboard()->text(), one);

    // A refresh in between brings other rows in: the copy is of those.
    table->selectAll();
    QSignalSpy progress(table, &RowTable::copyProgressed);
    fleet[0].name = QStringLiteral("Renamed");
    page.model()->refresh();
    CopyJob::start(table, CopyForm::Arns);
    QTRY_VERIFY(!page.model()->isLoading() && !page.model()->isArranging());
    QTRY_VERIFY(!progress.isEmpty() && progress.constLast().at(0) == progress.constLast().at(1));
    QCOMPARE(QGuiApplication::clipboard()->text().count(QLatin1Char('\n')), 2999);
}

QTEST_MAIN(TestCopyMenu)
#include "tst_copymenu.moc"
