// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/importrow.h"
#include "models/domain/result.h"

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

class QIODevice;

namespace rollcall {

class FleetStore;
struct WriteCounts;

struct ImportOptions
{
    bool skipBad = false;     ///< take the good rows of a file that has bad ones
    QString defaultDeviceArn; ///< whose events they are where a file does not say; may be empty
};

struct BadRow
{
    qint64 line = 0;
    QString reason;
};

/// What became of one file.
struct ImportReport
{
    static constexpr qsizetype mostListed = 100;

    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 bad = 0;
    QList<BadRow> badRows; ///< the first mostListed of them
    QStringList ignored;   ///< columns that are none of the API's
    bool kept = true;      ///< false: nothing went in, because of the bad rows
};

/// Brings devices, users and events from CSV and JSON files into a store. One file is one transaction: it
/// goes in as a whole or not at all, and a service may have the store open meanwhile. A store that it changed
/// is no sample any more (FleetStore::isSample()).
class Importer
{
public:
    /// The store must outlive this.
    Importer(FleetStore &store, ImportOptions options);

    /// Reads a file: CSV, unless its first character that is no space is "{" or "[". A Failure means that it
    /// could not be read at all, or not be stored; its message names the file (and the line where there is
    /// one).
    Result<ImportReport> importFile(const QString &path);
    /// The same with what an open device gives; name is for messages.
    Result<ImportReport> importFrom(QIODevice &device, const QString &name);

private:
    Result<void> readCsv(QIODevice &device);
    Result<void> readJson(QIODevice &device);
    Result<void> take(ImportRow row, qint64 line);
    Result<void> flush();
    template <class Item, class Row>
    Result<void> flushRows(QList<Row> &rows, Item Row::*item,
                           Result<Item> (FleetStore::*find)(const QString &),
                           Result<WriteCounts> (FleetStore::*put)(const QList<Item> &));
    Result<void> flushEvents();
    void addBad(qint64 line, const QString &reason);
    Failure inputFailure(qint64 line, const QString &reason) const;

    FleetStore &m_store;
    ImportOptions m_options;
    QString m_name;
    ImportReport m_report;
    QList<ImportedDevice> m_devices;
    QList<ImportedUser> m_users;
    QList<ImportedEvent> m_events;
    QList<qint64> m_eventLines;
};

} // namespace rollcall
