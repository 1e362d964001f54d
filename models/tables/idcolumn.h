// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qglobal.h>

#include <limits>
#include <variant>
#include <vector>

namespace rollcall {

/// A number for each row, in as few bytes as the largest one needs.
class IdColumn
{
public:
    void append(quint32 id)
    {
        if (m_rows.index() == 0 && id > std::numeric_limits<quint8>::max())
            widen<quint16>();
        if (m_rows.index() == 1 && id > std::numeric_limits<quint16>::max())
            widen<quint32>();
        std::visit(
            [id](auto &rows) {
                rows.push_back(static_cast<typename std::decay_t<decltype(rows)>::value_type>(id));
            },
            m_rows);
    }
    quint32 at(size_t row) const
    {
        return std::visit([row](const auto &rows) -> quint32 { return rows[row]; }, m_rows);
    }
    size_t size() const
    {
        return std::visit([](const auto &rows) { return rows.size(); }, m_rows);
    }
    void reserve(size_t rows)
    {
        std::visit([rows](auto &own) { own.reserve(rows); }, m_rows);
    }
    qsizetype memory() const
    {
        return std::visit(
            [](const auto &rows) {
                return static_cast<qsizetype>(rows.capacity()) *
                       qsizetype{sizeof(typename std::decay_t<decltype(rows)>::value_type)};
            },
            m_rows);
    }
    /// Calls visitor with the vector of rows, of whichever width: for loops over all of them.
    template <class Visitor>
    decltype(auto) visit(Visitor &&visitor) const
    {
        return std::visit(std::forward<Visitor>(visitor), m_rows);
    }

private:
    template <class Wide>
    void widen()
    {
        m_rows = std::visit(
            [](const auto &rows) {
                std::vector<Wide> wide;
                wide.reserve(rows.capacity());
                for (const auto id : rows)
                    wide.push_back(static_cast<Wide>(id));
                return decltype(m_rows)(std::move(wide));
            },
            m_rows);
    }

    std::variant<std::vector<quint8>, std::vector<quint16>, std::vector<quint32>> m_rows;
};

} // namespace rollcall
