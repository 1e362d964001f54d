// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/failure.h"
#include "models/domain/result.h"
#include "models/store/fleetstore.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <QtCore/qvariant.h>
#include <QtSql/qsqldatabase.h>
#include <QtSql/qsqlquery.h>

#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

namespace rollcall::store {

/// Thrown inside this room only: FleetStore turns it into the Result's Failure.
class StorageError final : public std::exception
{
public:
    explicit StorageError(Failure failure, bool isDamage = false)
        : m_failure(std::move(failure))
        , m_isDamage(isDamage)
    {
    }
    const Failure &failure() const { return m_failure; }
    /// Whether what is in the file is broken, as opposed to what can't be reached, written or understood.
    bool isDamage() const { return m_isDamage; }
    const char *what() const noexcept override { return "storage failure"; }

private:
    Failure m_failure;
    bool m_isDamage;
};

/// Runs work and turns a StorageError into the failure of a Result.
template <class Work>
auto guarded(Work &&work) -> decltype(work())
{
    try {
        return work();
    } catch (const StorageError &error) {
        return error.failure();
    }
}

/// The rows of one statement; the statement is released when this goes.
class Rows
{
public:
    Rows(QSqlQuery *query, const class Database *database)
        : m_query(query)
        , m_database(database)
    {
    }
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;
    ~Rows() { m_query->finish(); }
    bool next();
    QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    qint64 number(int column) const { return m_query->value(column).toLongLong(); }
    QVariant value(int column) const { return m_query->value(column); }

private:
    QSqlQuery *m_query;
    const Database *m_database;
};

/// Whether this process may write to the file, or make files in the folder.
bool isWritable(const QString &path);

/// One connection with its prepared statements. Everything that goes wrong is thrown as a StorageError with a
/// sentence that names the file.
class Database
{
public:
    Database(const QString &path, OpenMode mode, const StoreOptions &options);
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    const QString &path() const { return m_path; }
    bool isReadOnly() const { return m_mode == OpenMode::ReadOnly; }

    /// Statements are prepared once and kept by their text.
    Rows select(const QString &sql, const QVariantList &values = {});
    /// The first column of the first row, or 0 when there is no row.
    qint64 number(const QString &sql, const QVariantList &values = {});
    /// Answers how many rows were changed.
    int execute(const QString &sql, const QVariantList &values = {});
    /// Called with the text of every statement that is prepared from now on, so that a test can ask for its
    /// plan.
    void observe(std::function<void(const QString &)> observer) { m_observer = std::move(observer); }
    qint64 lastInsertId() const { return m_lastInsertId; }

    /// Write transactions nest; only the outermost commits. After a rollback() of an inner one all fails
    /// until the outermost is rolled back, too.
    void begin();
    void commit();
    void rollback() noexcept;
    /// A read transaction: all that is read sees one state of the store. No-op inside a write transaction.
    bool beginRead();
    void endRead() noexcept;

    [[noreturn]] void fail(const QSqlError &error) const;
    [[noreturn]] void failDamaged() const;

private:
    void connect(const StoreOptions &options);
    QSqlQuery &run(const QString &sql, const QVariantList &values);

    QString m_path;
    QString m_connection;
    OpenMode m_mode;
    QSqlDatabase m_handle;
    std::unordered_map<QString, QSqlQuery> m_statements;
    std::function<void(const QString &)> m_observer;
    qint64 m_lastInsertId = 0;
    int m_depth = 0;
    mutable Failure m_lastFailure{FailureKind::Storage, {}, {}, {}, 0, {}};
    std::optional<Failure> m_doom;
};

/// Commits in commit(), else rolls back.
class WriteScope
{
public:
    explicit WriteScope(Database &database)
        : m_database(database)
    {
        m_database.begin();
    }
    WriteScope(const WriteScope &) = delete;
    WriteScope &operator=(const WriteScope &) = delete;
    ~WriteScope()
    {
        if (!m_done)
            m_database.rollback();
    }
    void commit()
    {
        m_database.commit();
        m_done = true;
    }

private:
    Database &m_database;
    bool m_done = false;
};

class ReadScope
{
public:
    explicit ReadScope(Database &database)
        : m_database(database)
        , m_active(database.beginRead())
    {
    }
    ReadScope(const ReadScope &) = delete;
    ReadScope &operator=(const ReadScope &) = delete;
    ~ReadScope()
    {
        if (m_active)
            m_database.endRead();
    }

private:
    Database &m_database;
    bool m_active;
};

} // namespace rollcall::store
