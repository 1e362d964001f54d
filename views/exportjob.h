// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/export/rowexport.h"

#include <QtCore/qobject.h>

#include <memory>

namespace rollcall {

class PagedTable;
struct RowSnapshot;

/// Writes rows of a table to a file. This thread reads them, a few at a time and no faster than they are
/// written; another one formats and writes them. Ends in exactly one finished(), unless it is destroyed
/// before: the file that was there stays as it was then.
class ExportJob : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype rowsAtOnce = 500;

    /// None for a table whose rows can't be exported.
    static std::unique_ptr<ExportJob> make(const PagedTable &table, RowSnapshot rows, ExportOptions options);

    virtual void start() = 0;
    /// Ends soon, as FailureKind::Cancelled, or as what it had come to.
    virtual void stop() = 0;
    virtual qint64 total() const = 0;

Q_SIGNALS:
    void progressed(qint64 rows);
    /// shortened: cells that Excel could not take whole.
    void finished(const rollcall::Result<void> &result, qint64 shortened);

protected:
    using QObject::QObject;
};

} // namespace rollcall
