// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "app/ctl/ctltext.h"
#include "app/ctl/exportarguments.h"
#include "app/ctl/rowwriter.h"
#include "app/ctl/walk.h"
#include "models/tables/fleetwalk.h"

#include <memory>
#include <optional>
#include <type_traits>

namespace rollcall {

/// A command that asks an API. Ctrl-C ends it at once.
class ConnectedCommand : public Command
{
public:
    using Command::Command;
    void start(const Arguments &arguments, Done done) final;
    bool interrupt() override;

protected:
    /// Checks the arguments before any call. Answers the failure of a wrong one.
    virtual Result<void> prepare(const Arguments &arguments) = 0;
    /// Makes the calls over fleet(); ends with finish().
    virtual void run() = 0;

    Fleet &fleet() { return *m_fleet; }
    void finish(int exitCode);

private:
    std::unique_ptr<Fleet> m_fleet;
    Done m_done;
};

/// Reads all pages of a query, and prints them or takes them to a file.
template <class T, class Q>
class ReadCommand : public ConnectedCommand
{
public:
    using ConnectedCommand::ConnectedCommand;

protected:
    virtual Result<Q> queryFrom(const Arguments &arguments) const = 0;
    virtual RowSink<T> sink(const ExportOptions &options) const = 0;

    Result<void> prepare(const Arguments &arguments) final
    {
        Result<Q> query = queryFrom(arguments);
        if (!query)
            return query.failure();
        const Result<ReadOptions> options = readOptionsOf(arguments);
        if (!options)
            return options.failure();
        Result<std::optional<ExportOptions>> exporting = exportOptionsOf(arguments, exportColumnNames<T>());
        if (!exporting)
            return exporting.failure();
        m_export = std::move(exporting).value();
        m_query = std::move(query).value();
        m_options = options.value();
        return {};
    }
    const Q &query() const { return m_query; }

    void read(PageSource<T, Q> &source, RowForm<T> form)
    {
        if (m_export) {
            m_sink = sink(*m_export);
            if (const Result<void> opened = m_sink->open(); !opened) {
                finish(fail(opened.failure()));
                return;
            }
        } else {
            m_writer.emplace(context().out, m_options.format, std::move(form));
        }
        if constexpr (std::is_same_v<Q, Query>) {
            if (m_options.isParallel) {
                readParts(source);
                return;
            }
        }
        m_walk.emplace(
            source, m_query, m_options.limits, [this](const QList<T> &items) { return take(items); },
            [this](const Result<void> &result, qint64 count) { end(result, count); });
        m_walk->start();
    }

private:
    void readParts(PageSource<T, Query> &source)
    {
        using Parts = FleetWalk<T>;
        const auto walk = std::make_shared<std::unique_ptr<Parts>>();
        *walk = std::make_unique<Parts>(
            &source, m_query, Parts::Way::SideBySide,
            [this, parts = walk.get()](const QList<T> &items) {
                if (take(items))
                    return;
                (*parts)->stop();
                end({}, (*parts)->count());
            },
            [this, parts = walk.get()](const Result<void> &result) { end(result, (*parts)->count()); });
        m_parts = walk;
        (*walk)->start();
    }

    bool take(const QList<T> &items)
    {
        if (!m_sink)
            return m_writer->add(items);
        m_written = m_sink->add(items);
        return m_written.ok();
    }

    void noteFallen()
    {
        if (m_walk && m_walk->hasFallen())
            note(CtlText::tr("The service's count fell while the list was read: an item behind one that went "
                             "may be missing. Run the command again to be sure."));
    }

    void endExport(const Result<void> &result)
    {
        Result<void> end = result;
        if (end)
            end = m_written;
        if (end)
            end = m_sink->finish();
        const qint64 shortened = m_sink->shortened();
        m_sink.reset();
        if (!end) {
            finish(fail(end.failure()));
            return;
        }
        noteFallen();
        if (shortened > 0)
            note(CtlText::tr("%n cell(s) were longer than Excel takes and are cut.", nullptr,
                             static_cast<int>(shortened)));
        finish(exitcode::success);
    }

    void end(const Result<void> &result, qint64 count)
    {
        if (m_sink) {
            endExport(result);
            return;
        }
        // What the service sent to the end of its list is printed as it is, be it less than it counts.
        const bool isAtEnd = result.ok() || (m_walk && m_walk->isAtEnd());
        if (isAtEnd)
            m_writer->finish();
        else
            m_writer->abandon();
        if (result) {
            noteFallen();
            finish(written());
            return;
        }
        fail(result.failure());
        if (count > 0 && !isAtEnd)
            note(CtlText::tr("The list is not complete: %n item(s) had been read.", nullptr,
                             static_cast<int>(count)));
        finish(exitcode::failure);
    }

    Q m_query;
    ReadOptions m_options;
    std::optional<ExportOptions> m_export;
    std::optional<RowSink<T>> m_sink;
    Result<void> m_written;
    std::optional<RowWriter<T>> m_writer;
    std::optional<Walk<T, Q>> m_walk;
    std::shared_ptr<void> m_parts; ///< the walk by parts, instead
};

} // namespace rollcall
