// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The users have all that the devices' table has.

#include "models/tables/usertablemodel.h"
#include "tests/support/fakeevents.h"
#include "tests/support/scriptedsource.h"
#include "views/copytext.h"
#include "views/exportdialog.h"
#include "views/filterbar.h"
#include "views/filterpopup.h"
#include "views/groupmenu.h"
#include "views/rowtable.h"
#include "views/savedviews.h"
#include "views/usertablepage.h"
#include "views/viewlist.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qtemporarydir.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlistwidget.h>

using namespace rollcall;
using namespace std::chrono_literals;

class TestUsersPage : public QObject
{
    Q_OBJECT

private:
    QList<User> m_fleet;
    std::unique_ptr<ScriptedSource<User>> m_source;
    testing::FixedClock m_clock{Instant(1'800'000'000s)};
    std::unique_ptr<UserTablePage> m_page;
    FilterBar *m_filters = nullptr;

    UserTableModel *model() const { return m_page->model(); }
    RowTable *table() const { return m_page->table(); }
    QString text(const char *label) const
    {
        return m_page->findChild<QLabel *>(QLatin1StringView(label))->text();
    }
    RowFilter read(const char *typed) const
    {
        return m_filters->language().parse(QString::fromLatin1(typed)).filter;
    }
    void filter(const char *typed)
    {
        m_filters->setFilter(read(typed));
        Q_EMIT m_filters->filterChanged();
    }

private Q_SLOTS:
    void init()
    {
        m_fleet.clear();
        for (int number = 0; number < 60; ++number) {
            User user;
            user.arn = QStringLiteral("arn:aws:a4b:us-east-1:1:user/%1").arg(number);
            user.firstName = QStringLiteral("First%1").arg(number % 5);
            user.lastName = QStringLiteral("Last %1").arg(number);
            user.email = QStringLiteral("u%1@%2.example")
                             .arg(number)
                             .arg(QLatin1StringView(number % 3 == 0 ? "one" : "two"));
            user.enrollmentStatus =
                number % 4 == 0 ? QStringLiteral("PENDING") : QStringLiteral("REGISTERED");
            m_fleet.append(user);
        }
        m_source = std::make_unique<ScriptedSource<User>>([this](const auto &request) {
            return Result<Page<User>>(pageOf(m_fleet, request.token, request.maxResults));
        });
        m_page = std::make_unique<UserTablePage>(m_source.get(), &m_clock);
        m_page->resize(1000, 600);
        m_page->show();
        m_page->start();
        QTRY_COMPARE(model()->rowCount(), 50);
        m_page->loadAll();
        QTRY_VERIFY(model()->isWhole());
        m_filters = m_page->findChild<FilterBar *>();
    }
    void cleanup() { m_page.reset(); }

    void valuesHaveCounts()
    {
        const auto values = [this](const char *column) {
            RowCondition fresh;
            fresh.column = QString::fromLatin1(column);
            const FilterPopup popup(model(), *m_filters->language().fieldOfColumn(fresh.column), fresh);
            QStringList shown;
            const auto *list = popup.findChild<QListWidget *>(QStringLiteral("filterValues"));
            for (int row = 0; list && row < list->count(); ++row)
                shown.append(list->item(row)->text());
            return shown;
        };
        QVERIFY(values("firstName").contains(QStringLiteral("First3   12")));
        QVERIFY(values("enrollmentStatus").contains(QStringLiteral("Registered   45")));
        filter("first:First3");
        QTRY_COMPARE(model()->rowCount(), 12);
        QVERIFY(values("enrollmentStatus").contains(QStringLiteral("Registered   9")));
        QCOMPARE(values("firstName").size(), 5);
    }
    void filtersSortsAndTells()
    {
        filter("-enrollment:registered email:two");
        QTRY_COMPARE(model()->rowCount(), 10);
        model()->sortBy({{UserTableModel::FirstName, Qt::DescendingOrder},
                         {UserTableModel::LastName, Qt::AscendingOrder}});
        QCOMPARE(model()->rowAt(0)->firstName, QStringLiteral("First4"));
        QCOMPARE(model()->rowAt(0)->lastName, QStringLiteral("Last 4"));
        table()->selectAll();
        QTRY_COMPARE(text("selectionSummary"), QStringLiteral("10 selected, 0 registered"));
    }
    void groupsByDomain()
    {
        model()->groupBy(QStringLiteral("domain"));
        QCOMPARE(model()->rowCount(), 62);
        QCOMPARE(model()->headingAt(0)->name, QStringLiteral("one.example"));
        QVERIFY(model()->headingAt(0)->counts.startsWith(QStringLiteral("20 ")));
        model()->groupBy(QStringLiteral("enrollmentStatus"));
        QCOMPARE(model()->rowCount(), 62);
    }
    void pinsAndHidesColumns()
    {
        table()->setColumnPinned(UserTableModel::Email, true);
        QVERIFY(table()->isColumnPinned(UserTableModel::Email));
        table()->setColumnHidden(UserTableModel::FirstName, true);
        const QByteArray state = m_page->saveState();
        UserTablePage other(m_source.get(), &m_clock);
        QVERIFY(other.restoreState(state));
        QVERIFY(other.table()->isColumnPinned(UserTableModel::Email));
        QVERIFY(other.table()->isColumnHidden(UserTableModel::FirstName));
    }
    void copiesAndExports()
    {
        filter("last:\"Last 7\"");
        QTRY_COMPARE(model()->rowCount(), 1);
        table()->selectAll();
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("u7@two.example")));
        const QTemporaryDir folder;
        auto *dialog = new ExportDialog(table(), QStringLiteral("users"), {}, m_page.get());
        dialog->exportTo(folder.filePath(QStringLiteral("users.csv")));
        QTRY_VERIFY(!dialog->isRunning());
        QFile file(folder.filePath(QStringLiteral("users.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(1).contains("u7@two.example"));
    }
    void isReachedFromThePalette()
    {
        QStringList found;
        for (const PaletteProvider &search : m_page->paletteSearches()) {
            for (const PaletteEntry &entry : search(QStringLiteral("u17@")))
                found.append(entry.text);
        }
        QCOMPARE(found, QStringList{QStringLiteral("u17@two.example")});
    }
    void keepsViews()
    {
        SavedViews views;
        m_page->setSavedViews(&views);
        filter("first:First1");
        QTRY_COMPARE(model()->rowCount(), 12);
        SavedView view;
        view.name = QStringLiteral("Firsts");
        view.state = QJsonDocument::fromJson(m_page->saveState()).object();
        filter("");
        QTRY_COMPARE(model()->rowCount(), 60);
        m_page->openView(view);
        QTRY_COMPARE(model()->rowCount(), 12);
    }
};

QTEST_MAIN(TestUsersPage)
#include "tst_userspage.moc"
