// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/qstring.h>

namespace rollcall {

/// Whether a HistoryStore is there whose content is broken. Reads the whole file. One that can't be opened
/// for other reasons (of a newer version, locked, no permission) is not damaged.
bool isHistoryDamaged(const QString &path);

/// Goes on where a repair was killed between setting the damaged file aside and putting the new one in its
/// place. Does nothing otherwise.
void finishRepair(const QString &path);

struct HistoryRepair
{
    bool isWhole = true; ///< nothing was damaged, and nothing changed
    qint64 devices = 0;  ///< in the file now
    qint64 events = 0;
    QString setAside; ///< where the damaged file is now; empty when nothing was damaged
};

/// Reads all that can be read of a damaged HistoryStore into a new one in its place. The damaged one stays
/// beside it under another name: nothing is deleted. FailureKind::Storage when the new file can't be written
/// or while a HistoryStore of it is open, here or in another process; the damaged one is in its place then.
/// Likewise, with nothing changed, for one that can't be opened for other reasons than damage.
Result<HistoryRepair> repairHistory(const QString &path);

} // namespace rollcall
