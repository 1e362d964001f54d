// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/reportcommand.h"

#include "app/ctl/ctltext.h"
#include "app/ctl/historyarguments.h"
#include "models/export/reportdata.h"
#include "models/export/reporthtml.h"
#include "models/export/texttable.h"

#include <algorithm>
#include <limits>

namespace rollcall {

namespace {

const QString siteBefore = QStringLiteral("site-before");
const QString siteAfter = QStringLiteral("site-after");
constexpr Duration usualLength = std::chrono::hours(24) * 30;

struct GroupWord
{
    const char *word;
    ReportGroup group;
};
constexpr GroupWord groupWords[] = {{"room", ReportGroup::Room},
                                    {"type", ReportGroup::Type},
                                    {"software", ReportGroup::Software},
                                    {"site", ReportGroup::Site}};

enum class ReportFormat { Table, Csv, Json, Html };
struct FormatWord
{
    const char *word;
    ReportFormat format;
};
constexpr FormatWord formatWords[] = {{"table", ReportFormat::Table},
                                      {"csv", ReportFormat::Csv},
                                      {"json", ReportFormat::Json},
                                      {"html", ReportFormat::Html}};

Result<ReportGroup> groupOf(const Arguments &arguments)
{
    const QString word = arguments.value(QStringLiteral("group-by"));
    if (word.isNull())
        return ReportGroup::None;
    for (const GroupWord &one : groupWords) {
        if (word == QLatin1StringView(one.word))
            return one.group;
    }
    return usageFailure(
        CtlText::tr("--group-by must be room, type, software or site, not \"%1\".").arg(word));
}

Result<SiteRule> sitesOf(const Arguments &arguments)
{
    const QString before = arguments.value(siteBefore);
    const QString after = arguments.value(siteAfter);
    if (!before.isNull() && !after.isNull())
        return usageFailure(CtlText::tr("Use --site-before or --site-after, not both."));
    if (!after.isNull())
        return SiteRule{SiteRule::Side::After, after.toUtf8()};
    return before.isNull() ? SiteRule() : SiteRule{SiteRule::Side::Before, before.toUtf8()};
}

Result<ReportFormat> formatOf(const Arguments &arguments)
{
    const QString word = arguments.value(QStringLiteral("output"));
    if (word.isNull())
        return ReportFormat::Table;
    for (const FormatWord &one : formatWords) {
        if (word == QLatin1StringView(one.word))
            return one.format;
    }
    return usageFailure(CtlText::tr("--output must be table, csv, json or html, not \"%1\".").arg(word));
}

QByteArray tableText(const AvailabilityReport &report, const ReportStyle &style)
{
    const bool isGrouped = report.groupedBy != ReportGroup::None;
    const ReportTable rows =
        isGrouped ? groupTable(report, style) : outageTable(report, style, std::numeric_limits<int>::max());
    QByteArray out = (reportRangeText(report, style) + QLatin1Char('\n')).toUtf8();
    QStringList figures;
    for (const auto &[figure, meaning] : reportFigures(report, style))
        figures += figure + QLatin1Char(' ') + meaning;
    out += (withoutControls(figures.join(QStringLiteral(", "))) + QLatin1Char('\n')).toUtf8();
    if (!rows.rows.isEmpty()) {
        QStringList header;
        for (const QString &word : rows.header)
            header += style.locale.toUpper(word);
        TextTable table(header);
        for (const QStringList &row : rows.rows)
            table.addRow(row);
        out += '\n' + table.text();
    }
    return out;
}

} // namespace

CommandSpec ReportCommand::spec() const
{
    return {
        QStringLiteral("report"),
        QStringLiteral("availability"),
        1,
        1,
        CtlText::tr("Sums the history up: how long devices were online, and their outages."),
        QList<OptionSpec>{{QStringLiteral("group-by"), QStringLiteral("WHAT"),
                           CtlText::tr("room, type, software or site"), false},
                          {siteBefore, QStringLiteral("TEXT"),
                           CtlText::tr("the site is what stands before the first TEXT in a room's name "
                                       "(default: \" - \")"),
                           false},
                          {siteAfter, QStringLiteral("TEXT"),
                           CtlText::tr("the site is what stands after the last TEXT in a room's name"),
                           false}} +
            rangeOptions() +
            QList<OptionSpec>{
                {QStringLiteral("output"), QStringLiteral("FORMAT"),
                 CtlText::tr("table: the groups, or the devices that had an outage; csv: the groups, or all "
                             "devices; json: both; html: a report with charts (default: table)"),
                 false}} +
            connectOptions() + commonOptions(),
        {QStringLiteral("report availability --since 30d --group-by room"),
         QStringLiteral(
             "report availability --since 2026-10-01 --until 2026-11-01 --output html > october.html")}};
}

Result<QByteArray> ReportCommand::report(const Arguments &arguments) const
{
    if (const QString what = arguments.operands().constFirst(); what != QLatin1StringView("availability"))
        return usageFailure(CtlText::tr("There is no report \"%1\", only availability.").arg(what));
    const Result<ReportGroup> group = groupOf(arguments);
    if (!group)
        return group.failure();
    const Result<SiteRule> sites = sitesOf(arguments);
    if (!sites)
        return sites.failure();
    const Result<ReportFormat> format = formatOf(arguments);
    if (!format)
        return format.failure();
    Result<HistoryStore::Wanted> wanted = wantedOf(arguments, context());
    if (!wanted)
        return wanted.failure();
    const Instant now = context().clock.now();
    if (!wanted.value().until)
        wanted.value().until = now;
    if (!wanted.value().since)
        wanted.value().since = *wanted.value().until - usualLength;
    const TimeRange range{*wanted.value().since, *wanted.value().until};
    if (range.isEmpty())
        return usageFailure(CtlText::tr("--since must be earlier than now."));
    const QString folder = dataDir(arguments);
    const Result<QString> name = context().connectionName(connectOptionsOf(arguments, folder));
    if (!name)
        return name.failure();
    wanted.value().connection = name.value();
    wanted.value().withStatusAtStart = true;
    wanted.value().until.reset(); // whether a device has any event matters (see collectedIntervals())
    const Result<std::unique_ptr<HistoryStore>> store = openHistory(folder);
    if (!store)
        return withWayOut(store.failure(), folder);
    const Result<bool> isCollected = findCollected(*store.value(), name.value());
    if (!isCollected)
        return withWayOut(isCollected.failure(), folder);
    if (!isCollected.value())
        note(nothingCollectedText());
    ReportBuilder builder(range, group.value(), sites.value());
    const Result<qint64> visited =
        store.value()->visit(wanted.value(), [&builder](const DeviceHistory &history) {
            builder.add(history);
            return true;
        });
    if (!visited)
        return withWayOut(visited.failure(), folder);
    AvailabilityReport report = builder.finish();
    report.madeAt = now;
    report.connection = name.value();
    const ReportStyle style{QLocale(), context().zone};
    switch (format.value()) {
    case ReportFormat::Table:
        return tableText(report, style);
    case ReportFormat::Csv:
        return reportCsv(report);
    case ReportFormat::Json:
        return reportJson(report);
    case ReportFormat::Html:
        return reportHtml(report, style);
    }
    return QByteArray();
}

void ReportCommand::start(const Arguments &arguments, Done done)
{
    const Result<QByteArray> text = report(arguments);
    if (!text) {
        done(text.failure().kind == FailureKind::Input ? failUsage(text.failure()) : fail(text.failure()));
        return;
    }
    context().out.write(text.value());
    done(written());
}

} // namespace rollcall
