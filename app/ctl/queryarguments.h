// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/arguments.h"
#include "app/ctl/walk.h"
#include "models/domain/query.h"
#include "models/domain/result.h"

namespace rollcall {

enum class OutputFormat { Table, Json, JsonLines, Csv };

/// --output, --max-items, --page-size, --parallel.
struct ReadOptions
{
    OutputFormat format = OutputFormat::Table;
    WalkLimits limits;
    bool isParallel = false;
};

QList<OptionSpec> readOptions();
QList<OptionSpec> searchOptions(const QStringList &filterKeys, const QStringList &sortKeys);

/// All of these check against the API's keys and limits; a Failure names what is allowed. Values of filters
/// are never held to an enumeration: a newer service may know more.
Result<ReadOptions> readOptionsOf(const Arguments &arguments);
Result<Query> queryOf(const Arguments &arguments, const QStringList &filterKeys, const QStringList &sortKeys);
Result<EventQuery> eventQueryOf(const Arguments &arguments);
Result<QString> deviceArnOf(const Arguments &arguments);

/// "Key=V1,V2", where "\\," is a comma and "\\\\" a backslash within a value.
Result<Filter> parseFilter(const QString &text, const QStringList &keys);
/// "Key", "Key:asc" or "Key:desc".
Result<SortCriterion> parseSort(const QString &text, const QStringList &keys);

} // namespace rollcall
