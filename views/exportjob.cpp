// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/exportjob.h"

#include "models/tables/devicetablemodel.h"
#include "models/tables/usertablemodel.h"

#include <QtCore/qthread.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>

namespace rollcall {

namespace {

/// What the reading and the writing thread share.
template <class Row>
struct Belt
{
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<QList<Row>> slices;
    bool isEnd = false;
    bool isStopped = false;

    /// None at the end, or when it was stopped.
    std::optional<QList<Row>> take()
    {
        std::unique_lock lock(mutex);
        changed.wait(lock, [this] { return !slices.empty() || isEnd || isStopped; });
        if (isStopped || slices.empty())
            return std::nullopt;
        QList<Row> slice = std::move(slices.front());
        slices.pop_front();
        return slice;
    }
    bool wasStopped()
    {
        const std::scoped_lock lock(mutex);
        return isStopped;
    }
};

template <class Model, class Row>
class TypedExport final : public ExportJob
{
public:
    TypedExport(RowSnapshot rows, ExportOptions options)
        : ExportJob(nullptr)
        , m_rows(std::move(rows))
        , m_options(std::move(options))
    {
    }
    TypedExport(const TypedExport &) = delete;
    TypedExport &operator=(const TypedExport &) = delete;
    ~TypedExport() override
    {
        stop();
        if (m_thread)
            m_thread->wait();
    }

    qint64 total() const override { return m_rows.size(); }

    void start() override
    {
        m_thread.reset(QThread::create([this] {
            RowExport<Row> file(m_options);
            const Result<void> result = write(file);
            const qint64 shortened = file.shortened();
            QMetaObject::invokeMethod(
                this, [this, result, shortened] { Q_EMIT finished(result, shortened); },
                Qt::QueuedConnection);
        }));
        for (int i = 0; i < slicesAhead; ++i)
            feed();
        m_thread->start();
    }

    void stop() override
    {
        const std::scoped_lock lock(m_belt.mutex);
        m_belt.isStopped = true;
        m_belt.changed.notify_all();
    }

private:
    static constexpr int slicesAhead = 3;

    /// In the other thread; this object waits for that one before it goes.
    Result<void> write(RowExport<Row> &file)
    {
        if (Result<void> opened = file.open(); !opened)
            return opened;
        while (std::optional<QList<Row>> slice = m_belt.take()) {
            if (Result<void> added = file.add(*slice); !added)
                return added;
            QMetaObject::invokeMethod(
                this,
                [this, rows = file.rows()] {
                    feed();
                    Q_EMIT progressed(rows);
                },
                Qt::QueuedConnection);
        }
        if (m_belt.wasStopped())
            return Failure{FailureKind::Cancelled, {}, {}, {}, 0, {}};
        return file.finish();
    }

    void feed()
    {
        QList<Row> slice = Model::read(m_rows, m_next, rowsAtOnce);
        m_next += slice.size();
        const std::scoped_lock lock(m_belt.mutex);
        if (!slice.isEmpty())
            m_belt.slices.push_back(std::move(slice));
        m_belt.isEnd = m_next >= m_rows.size();
        m_belt.changed.notify_all();
    }

    RowSnapshot m_rows;
    ExportOptions m_options;
    Belt<Row> m_belt;
    std::unique_ptr<QThread> m_thread;
    qsizetype m_next = 0;
};

} // namespace

std::unique_ptr<ExportJob> ExportJob::make(const PagedTable &table, RowSnapshot rows, ExportOptions options)
{
    if (qobject_cast<const DeviceTableModel *>(&table))
        return std::make_unique<TypedExport<DeviceTableModel, Device>>(std::move(rows), std::move(options));
    if (qobject_cast<const UserTableModel *>(&table))
        return std::make_unique<TypedExport<UserTableModel, User>>(std::move(rows), std::move(options));
    return nullptr;
}

} // namespace rollcall
