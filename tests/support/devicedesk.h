// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/devicetablemodel.h"
#include "tests/support/fakeevents.h"
#include "tests/support/scriptedsource.h"
#include "views/devicetablepage.h"
#include "views/rowtable.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdeadlinetimer.h>
#include <QtTest/qtest.h>

namespace rollcall {

/// All that the command palette is told of a table.
inline QList<PaletteEntry> paletteAnswers(TablePage &page, const QString &typed)
{
    QList<PaletteEntry> entries;
    for (const PaletteProvider &search : page.paletteSearches())
        entries += search(typed);
    return entries + page.paletteEntries(typed);
}

/// The page of devices in a window, over a service that answers with a fleet.
struct DeviceDesk
{
    QList<Device> fleet;
    ScriptedSource<Device> source{[this](const auto &request) {
        return Result<Page<Device>>(pageOf(fleet, request.token, request.maxResults));
    }};
    testing::FixedClock clock{Instant(std::chrono::seconds(1'800'000'000))};
    QWidget window;
    DeviceTablePage page{&source, &clock, &window};
    RowTable *table = page.table();
    DeviceTableModel *model = page.model();

    explicit DeviceDesk(QList<Device> devices, QSize size = {1000, 600})
        : fleet(std::move(devices))
    {
        window.resize(size);
        page.resize(size);
    }
    /// With the first page, or with as many as there are.
    bool start(bool all = false)
    {
        window.show();
        page.start();
        if (!settle())
            return false;
        if (all)
            page.loadAll();
        return settle();
    }
    /// Sleeps only while there is nothing to do: QTest::qWaitFor() would between any two pages.
    bool settle() const
    {
        const QDeadlineTimer deadline(std::chrono::seconds(20));
        while ((model->isLoading() || model->isArranging()) && !deadline.hasExpired())
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        return !model->isLoading() && !model->isArranging();
    }
    template <class T>
    T *find(const char *name) const
    {
        return page.findChild<T *>(QString::fromLatin1(name));
    }
};

} // namespace rollcall
