// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/devicetablemodel.h"
#include "tests/support/fakeevents.h"
#include "tests/support/numbereddevices.h"
#include "tests/support/scriptedsource.h"

#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qtest.h>

/// What the tests of the paged model share.
namespace rollcall {

inline Failure serverFailure()
{
    Failure failure;
    failure.kind = FailureKind::Server;
    failure.message = QStringLiteral("not today");
    return failure;
}

inline QStringList names(const DeviceTableModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result += model.rowAt(row)->name;
    return result;
}

inline QStringList namesOf(const QList<Device> &list)
{
    QStringList result;
    for (const Device &entry : list)
        result += entry.name;
    return result;
}

inline RowFilter nameHas(const char *text)
{
    RowCondition condition;
    condition.column = QStringLiteral("name");
    condition.values = {QString::fromLatin1(text)};
    return {{condition}};
}

/// A model over a list that a test can change, under the eye of the strict tester.
struct Bench
{
    QList<Device> fleet;
    ScriptedSource<Device> source{[this](const auto &request) {
        return Result<Page<Device>>(pageOf(fleet, request.token, request.maxResults));
    }};
    testing::FixedClock clock{Instant(std::chrono::seconds(1'800'000'000))};
    DeviceTableModel model{&source, &clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QList<Result<void>> ends;

    explicit Bench(int count)
        : fleet(numberedDevices(count))
    {
        tester.setUseFetchMore(false);
        QObject::connect(&model, &PagedTable::loadFinished, &model,
                         [this](const Result<void> &result) { ends.append(result); });
    }

    bool settle()
    {
        return QTest::qWaitFor([this] { return !model.isLoading(); });
    }
    bool start(bool all = false)
    {
        model.setQuery({});
        if (all)
            model.loadAll();
        return settle();
    }
};

} // namespace rollcall
