// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/qhash.h>
#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

#include <optional>

namespace rollcall {

/// One option of a command line: "--name VALUE" or "--name=VALUE", or a flag "--name".
struct OptionSpec
{
    QString name;  ///< without the dashes
    QString value; ///< what the help calls the value; empty for a flag
    QString help;
    bool repeatable = false;
};

struct CommandSpec
{
    QString name;
    QString operands; ///< as in the help: "ARN", "FILE..."; empty when there are none
    int minOperands = 0;
    int maxOperands = 0; ///< -1: any number
    QString summary;
    QList<OptionSpec> options;
    QStringList examples; ///< without the program's name
};

/// What was given on the command line, in the order in which it was given.
class Arguments
{
public:
    bool has(const QString &option) const { return m_values.contains(option); }
    QString value(const QString &option) const
    {
        return m_values.value(option).value(0);
    } ///< null: not given
    QStringList values(const QString &option) const { return m_values.value(option); }
    const QStringList &operands() const { return m_operands; }

    void add(const QString &option, const QString &value) { m_values[option].append(value); }
    void addOperand(const QString &operand) { m_operands.append(operand); }

private:
    QHash<QString, QStringList> m_values;
    QStringList m_operands;
};

/// Reads what follows the command's name, after what was already read. "--" ends the options. A Failure says
/// what is wrong and what is allowed.
Result<Arguments> parseArguments(const CommandSpec &spec, const QStringList &texts, Arguments before = {});

/// The help of one command.
QString helpText(const CommandSpec &spec);

} // namespace rollcall
