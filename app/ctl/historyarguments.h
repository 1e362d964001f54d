// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "models/store/historystore.h"

namespace rollcall {

/// "30d" or "12h" before now, "2026-11-23", a time in ISO 8601, or seconds since 1970; none when the option
/// was not given. Days, and times without an offset, are those of the context's zone.
Result<std::optional<Instant>> momentOf(const Arguments &arguments, const QString &option,
                                        const CommandContext &context);
/// "400d", "12h"; none when the option was not given.
Result<std::optional<Duration>> lengthOf(const Arguments &arguments, const QString &option);

QList<OptionSpec> rangeOptions();
/// --since and --until.
Result<HistoryStore::Wanted> wantedOf(const Arguments &arguments, const CommandContext &context);

/// The history in a data folder, for reading; a Failure that says how to begin where there is none.
Result<std::unique_ptr<HistoryStore>> openHistory(const QString &dataDir);

/// Whether anything was collected of a connection: false when nothing was of any, as after the collection of
/// a fleet without devices. FailureKind::NotFound, with what there is, when only others were collected.
Result<bool> findCollected(HistoryStore &store, const QString &connection);
QString nothingCollectedText();

/// Where the history can't be read since its file is damaged, also how to get at what is left.
Failure withWayOut(const Failure &failure, const QString &dataDir);

} // namespace rollcall
