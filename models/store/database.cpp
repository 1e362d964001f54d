// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/database.h"

#include <QtCore/qatomic.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qurl.h>
#include <QtSql/qsqlerror.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rollcall::store {

namespace {

constexpr std::size_t maxStatements = 256;

// The primary result codes of SQLite, as Qt hands them on in nativeErrorCode().
enum SqliteCode {
    CodeBusy = 5,
    CodeLocked = 6,
    CodeReadOnly = 8,
    CodeIo = 10,
    CodeCorrupt = 11,
    CodeFull = 13,
    CodeCantOpen = 14,
    CodeNotADatabase = 26,
    CodeUnsettled = -1 ///< none of SQLite's
};

QString sentence(int code, const QString &path, const QString &detail)
{
    const auto say = [&](const char *text) {
        return QCoreApplication::translate("FleetStore", text).arg(QDir::toNativeSeparators(path));
    };
    switch (code) {
    case CodeBusy:
    case CodeLocked:
        return say(QT_TRANSLATE_NOOP("FleetStore", "The database %1 is locked: another program is writing to "
                                                   "it. Try again when it has finished."));
    case CodeReadOnly:
        return say(QT_TRANSLATE_NOOP("FleetStore",
                                     "The database %1 can't be written: the file or its folder is "
                                     "read-only. Change its permissions and try again."));
    case CodeCorrupt:
        return say(QT_TRANSLATE_NOOP(
            "FleetStore", "The database %1 is damaged. Nothing was changed: keep a copy of the file, "
                          "then restore it from a backup or choose another data folder."));
    case CodeNotADatabase:
        return say(QT_TRANSLATE_NOOP("FleetStore",
                                     "The file %1 is not a database, or is damaged. Nothing was "
                                     "changed: restore it from a backup or choose another data folder."));
    case CodeFull:
        return say(QT_TRANSLATE_NOOP("FleetStore", "The disk that holds the database %1 is full. Nothing was "
                                                   "changed: make room and try again."));
    case CodeUnsettled:
        return say(QT_TRANSLATE_NOOP(
            "FleetStore", "The database %1 can't be read where it is: its folder is read-only, and its "
                          "last changes lie beside it. Copy the folder to where you may write."));
    case CodeCantOpen:
        return say(QT_TRANSLATE_NOOP("FleetStore",
                                     "The database %1 can't be opened. Check that the file is there "
                                     "and that you may read and write it."));
    default:
        return QCoreApplication::translate("FleetStore", "The database %1 can't be used: %2")
            .arg(QDir::toNativeSeparators(path), detail);
    }
}

Failure storageFailure(const QString &message)
{
    Failure failure;
    failure.kind = FailureKind::Storage;
    failure.message = message;
    return failure;
}

void makeFile(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo::exists(folder)) {
        const QString parent = QFileInfo(folder).absolutePath();
        QDir().mkpath(parent);
        if (::mkdir(QFile::encodeName(folder).constData(), S_IRWXU) != 0 && errno != EEXIST)
            throw StorageError(
                storageFailure(QCoreApplication::translate("FleetStore", "The folder %1 can't be made: %2")
                                   .arg(QDir::toNativeSeparators(folder), qt_error_string(errno))));
    }
    // SQLite gives its -wal and -shm files the mode of the database itself.
    const int file =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        throw StorageError(storageFailure(sentence(CodeCantOpen, path, {})));
    ::close(file);
}

} // namespace

bool isWritable(const QString &path)
{
    return ::euidaccess(QFile::encodeName(path).constData(), W_OK) == 0;
}

bool Rows::next()
{
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        m_database->fail(m_query->lastError());
    return false;
}

Database::Database(const QString &path, OpenMode mode, const StoreOptions &options)
    : m_path(QFileInfo(path).absoluteFilePath())
    , m_mode(mode)
{
    static QAtomicInteger<quint64> serial;
    if (mode == OpenMode::Create)
        makeFile(m_path);
    else if (!QFileInfo::exists(m_path))
        throw StorageError(storageFailure(
            QCoreApplication::translate("FleetStore",
                                        "There is no database at %1. Import a fleet or make a sample "
                                        "fleet first, or choose another data folder.")
                .arg(QDir::toNativeSeparators(m_path))));
    m_connection = QStringLiteral("rollcall-store-%1").arg(serial.fetchAndAddRelaxed(1));
    m_handle = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    try {
        connect(options);
    } catch (...) {
        m_statements.clear();
        m_handle = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_connection);
        throw;
    }
}

Database::~Database()
{
    m_statements.clear();
    m_handle.close();
    m_handle = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

void Database::connect(const StoreOptions &options)
{
    QString connectOptions = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(options.busyTimeoutMs);
    if (isReadOnly())
        connectOptions += QStringLiteral(";QSQLITE_OPEN_READONLY");
    m_handle.setDatabaseName(m_path);
    // SQLite reads a file that other programs write to by one beside it, which can't be made where nothing
    // can be written. A file that is at rest needs none.
    const auto hasBeside = [this](const char *suffix) {
        return QFileInfo(m_path + QLatin1StringView(suffix)).size() > 0;
    };
    if (isReadOnly() && !isWritable(QFileInfo(m_path).absolutePath()) && !hasBeside("-shm")) {
        if (hasBeside("-wal"))
            throw StorageError(storageFailure(sentence(CodeUnsettled, m_path, {})));
        m_handle.setDatabaseName(QUrl::fromLocalFile(m_path).toString(QUrl::FullyEncoded) +
                                 QStringLiteral("?immutable=1"));
        connectOptions += QStringLiteral(";QSQLITE_OPEN_URI");
    }
    m_handle.setConnectOptions(connectOptions);
    if (!m_handle.open())
        fail(m_handle.lastError());
    // The first statement that reads the file finds out whether it is one of SQLite's at all.
    number(QStringLiteral("PRAGMA schema_version"));
    if (!isReadOnly()) {
        const Rows rows = select(QStringLiteral("PRAGMA journal_mode = WAL"));
        execute(QStringLiteral("PRAGMA synchronous = NORMAL"));
    }
    execute(QStringLiteral("PRAGMA foreign_keys = ON"));
    execute(QStringLiteral("PRAGMA temp_store = MEMORY"));
    execute(QStringLiteral("PRAGMA cache_size = -65536"));
    if (options.mappedBytes > 0)
        number(QStringLiteral("PRAGMA mmap_size = %1").arg(options.mappedBytes));
    if (options.maxPages > 0)
        number(QStringLiteral("PRAGMA max_page_count = %1").arg(options.maxPages));
}

QSqlQuery &Database::run(const QString &sql, const QVariantList &values)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        QSqlQuery query(m_handle);
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            fail(query.lastError());
        if (m_observer)
            m_observer(sql);
        found = m_statements.emplace(sql, std::move(query)).first;
    }
    QSqlQuery &query = found->second;
    for (qsizetype i = 0; i < values.size(); ++i) {
        // Qt would bind a null byte array, which an empty one easily becomes, as NULL; the schema has no
        // NULLs.
        const bool isEmptyText =
            values[i].userType() == QMetaType::QByteArray && values[i].toByteArray().isEmpty();
        query.bindValue(static_cast<int>(i), isEmptyText ? QVariant(QByteArrayLiteral("")) : values[i]);
    }
    if (!query.exec()) {
        const QSqlError error = query.lastError();
        query.finish();
        fail(error);
    }
    return query;
}

Rows Database::select(const QString &sql, const QVariantList &values)
{
    return Rows(&run(sql, values), this);
}

qint64 Database::number(const QString &sql, const QVariantList &values)
{
    Rows rows = select(sql, values);
    return rows.next() ? rows.number(0) : 0;
}

int Database::execute(const QString &sql, const QVariantList &values)
{
    QSqlQuery &query = run(sql, values);
    const int changed = query.numRowsAffected();
    m_lastInsertId = query.lastInsertId().toLongLong();
    query.finish();
    return changed;
}

void Database::begin()
{
    if (m_doom)
        throw StorageError(*m_doom);
    if (m_depth == 0)
        execute(QStringLiteral("BEGIN IMMEDIATE"));
    ++m_depth;
}

void Database::commit()
{
    if (m_doom)
        throw StorageError(*m_doom);
    if (m_depth == 1)
        execute(QStringLiteral("COMMIT"));
    --m_depth;
}

void Database::rollback() noexcept
{
    if (--m_depth > 0) {
        // SQLite may have undone the whole transaction already: nothing may be written until the outermost
        // ends.
        if (!m_doom)
            m_doom = m_lastFailure;
        return;
    }
    m_depth = 0;
    m_doom.reset();
    QSqlQuery query(m_handle);
    query.exec(QStringLiteral("ROLLBACK"));
}

bool Database::beginRead()
{
    if (m_depth > 0)
        return false;
    if (m_statements.size() > maxStatements)
        m_statements.clear();
    execute(QStringLiteral("BEGIN"));
    return true;
}

void Database::endRead() noexcept
{
    try {
        execute(QStringLiteral("COMMIT"));
    } catch (const StorageError &) {
        // Nothing was written that could be lost; a transaction that SQLite itself ended can't be ended
        // again.
    }
}

void Database::fail(const QSqlError &error) const
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    m_lastFailure = storageFailure(sentence(code, m_path, error.databaseText()));
    if (code == CodeBusy || code == CodeLocked)
        m_lastFailure.retryAfter = std::chrono::seconds(1);
    throw StorageError(m_lastFailure, code == CodeCorrupt || code == CodeNotADatabase);
}

void Database::failDamaged() const
{
    throw StorageError(storageFailure(sentence(CodeCorrupt, m_path, {})), true);
}

} // namespace rollcall::store
