// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/schema.h"
#include "models/store/historystore.h"
#include "tests/store/fixture.h"

#include <QtSql/qsqldatabase.h>
#include <QtSql/qsqlquery.h>
#include <QtTest/qtest.h>

/// A history in a folder of its own, and the words to fill it with.
namespace rollcall::historydesk {

inline const Instant today = *parseInstant(QStringLiteral("2026-11-23T12:00:00Z"));
inline const QString here = QStringLiteral("local");

inline DeviceEvent eventAt(Instant at, const QString &value,
                           QLatin1StringView type = schema::connectionStatusEvent)
{
    return {QString(type), value, at};
}

inline DeviceEvent on(Instant at)
{
    return eventAt(at, QString(schema::online));
}

inline DeviceEvent off(Instant at)
{
    return eventAt(at, QString(schema::offline));
}

class TestHistory
{
public:
    TestHistory()
        : m_store(open())
    {
    }
    QString path() const { return m_folder.filePath(QStringLiteral("history.sqlite")); }
    QString folder() const { return m_folder.path(); }
    std::unique_ptr<HistoryStore> open(OpenMode mode = OpenMode::Create) const
    {
        auto opened = HistoryStore::open(path(), mode);
        if (!opened)
            qFatal("%s", qUtf8Printable(opened.failure().message));
        return std::move(opened).value();
    }
    void close() { m_store.reset(); }
    void reopen() { m_store = open(); }
    HistoryStore *operator->() const { return m_store.get(); }

    QList<DeviceHistory> all(const HistoryStore::Wanted &wanted) const
    {
        QList<DeviceHistory> histories;
        const auto visited = m_store->visit(wanted, [&histories](const DeviceHistory &history) {
            histories.append(history);
            return true;
        });
        if (!visited)
            qWarning("%s", qUtf8Printable(visited.failure().message));
        return histories;
    }
    DeviceHistory one(int number) const
    {
        return all({here, fixture::arn("device", number), {}, {}, false}).value(0);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<HistoryStore> m_store;
};

inline CollectedDevice collected(int number, Instant at, const QList<DeviceEvent> &events)
{
    return {fixture::device(number), at, true, events};
}

inline void rawly(const QString &path, const QString &statement)
{
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
        raw.setDatabaseName(path);
        QVERIFY(raw.open());
        QSqlQuery query(raw);
        QVERIFY2(query.exec(statement), qPrintable(statement));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("raw"));
}

} // namespace rollcall::historydesk
