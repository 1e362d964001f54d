// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/samplefleet.h"

#include "models/store/fleetstore.h"
#include "models/store/samplehistory.h"
#include "models/store/sampleorganisation.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace rollcall {

namespace {

constexpr int largestBatch = 1000; // devices or users a transaction
constexpr int smallestBatch = 100;
constexpr int fewestSteps = 20;   // of the progress of a fleet that is not tiny
constexpr int writingShare = 700; // of the progress; the rest is bringing all into order

Failure failure(FailureKind kind, const QString &message)
{
    Failure made;
    made.kind = kind;
    made.message = message;
    return made;
}

class Filling
{
public:
    Filling(FleetStore &store, const SampleOptions &options, const SampleProgress &progress,
            const std::atomic_bool *cancelled)
        : m_store(store)
        , m_options(options)
        , m_progress(progress)
        , m_cancelled(cancelled)
        , m_batch(std::clamp(options.devices / fewestSteps, smallestBatch, largestBatch))
    {
    }

    Result<SampleCounts> run()
    {
        if (m_options.devices < 0 || m_options.users < 0 || m_options.days < 0)
            return failure(
                FailureKind::Input,
                QCoreApplication::translate("SampleFleet", "A sample fleet can't have negative numbers."));
        report(0);
        const Result<void> done = fill();
        if (!done)
            return done.failure();
        report(1000);
        return m_counts;
    }

private:
    Result<void> fill()
    {
        switch (m_options.target) {
        case SampleTarget::Add:
            return add();
        case SampleTarget::EmptyStore:
            return fillEmpty();
        case SampleTarget::Replace:
            break;
        }
        // In one transaction: until the new fleet is whole, the old one is there.
        return m_store.transaction([this]() -> Result<void> {
            Result<void> done = m_store.clear();
            if (done)
                done = m_store.beginBulk();
            if (done)
                done = m_store.markAsSample(true);
            if (done)
                done = write();
            return done ? m_store.endBulk() : done;
        });
    }

    Result<void> fillEmpty()
    {
        Result<void> done = m_store.beginBulk();
        if (!done)
            return done;
        done = m_store.markAsSample(true);
        if (done)
            done = write();
        if (done)
            done = m_store.endBulk();
        if (!done) // the first failure is the one to tell
            static_cast<void>(m_store.abandonBulk());
        return done;
    }

    Result<void> add()
    {
        const Result<qint64> devices = m_store.deviceCount();
        const Result<qint64> users = m_store.userCount();
        if (!devices || !users)
            return devices ? users.failure() : devices.failure();
        // Beside a fleet of one's own it is that fleet which counts.
        if (devices.value() + users.value() == 0) {
            if (auto marked = m_store.markAsSample(true); !marked)
                return marked;
        }
        return write();
    }

    Result<void> write()
    {
        for (int first = 0; first < m_options.devices; first += m_batch) {
            if (auto done = writeDevices(first); !done)
                return done;
        }
        for (int first = 0; first < m_options.users; first += m_batch) {
            if (auto done = writeUsers(first); !done)
                return done;
        }
        return {};
    }

    Result<void> writeDevices(int first)
    {
        if (isCancelled())
            return cancellation();
        QList<Device> devices;
        QList<FleetEvent> events;
        int index = first;
        for (; index < std::min(first + m_batch, m_options.devices); ++index) {
            store::SampleDevice sample = store::sampleDevice(m_options, index);
            store::addSampleHistory(m_options, index, sample, events);
            devices.append(sample.device);
        }
        auto done = m_store.transaction([&]() -> Result<void> {
            const auto put = m_store.putDevices(devices);
            if (!put)
                return put.failure();
            m_counts.devices += put.value().added + put.value().changed;
            const auto appended = m_store.appendEvents(events);
            if (!appended)
                return appended.failure();
            m_counts.events += appended.value().added;
            return {};
        });
        report(share(index));
        return done;
    }

    Result<void> writeUsers(int first)
    {
        if (isCancelled())
            return cancellation();
        QList<User> users;
        for (int index = first; index < std::min(first + m_batch, m_options.users); ++index)
            users.append(store::sampleUser(m_options, index));
        const auto put = m_store.putUsers(users);
        if (!put)
            return put.failure();
        m_counts.users += put.value().added + put.value().changed;
        report(share(m_options.devices + first + static_cast<int>(users.size())));
        return {};
    }

    int share(int written) const
    {
        const qint64 all = qint64(m_options.devices) + m_options.users;
        return static_cast<int>(written * qint64(writingShare) / std::max<qint64>(all, 1));
    }
    void report(int permille) const
    {
        if (m_progress)
            m_progress({permille, m_counts, m_options.devices, m_options.users});
    }
    bool isCancelled() const { return m_cancelled && m_cancelled->load(); }
    static Failure cancellation()
    {
        return failure(FailureKind::Cancelled,
                       QCoreApplication::translate("SampleFleet", "Making the sample fleet was cancelled."));
    }

    FleetStore &m_store;
    const SampleOptions &m_options;
    const SampleProgress &m_progress;
    const std::atomic_bool *m_cancelled;
    int m_batch;
    SampleCounts m_counts;
};

} // namespace

Result<SampleCounts> fillWithSample(FleetStore &store, const SampleOptions &options,
                                    const SampleProgress &progress, const std::atomic_bool *cancelled)
{
    return Filling(store, options, progress, cancelled).run();
}

} // namespace rollcall
