// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/arguments.h"

#include "app/ctl/ctltext.h"

#include <algorithm>

namespace rollcall {

namespace {

const OptionSpec *findOption(const CommandSpec &spec, const QString &name)
{
    const auto found = std::find_if(spec.options.cbegin(), spec.options.cend(),
                                    [&name](const OptionSpec &option) { return option.name == name; });
    return found == spec.options.cend() ? nullptr : &*found;
}

Failure unknownOption(const CommandSpec &spec, const QString &name)
{
    QStringList names;
    for (const OptionSpec &option : spec.options)
        names += QStringLiteral("--") + option.name;
    return usageFailure(CtlText::tr("There is no option --%1 for %2. It takes: %3.")
                            .arg(name, spec.name, names.join(QStringLiteral(", "))));
}

Result<void> checkOperands(const CommandSpec &spec, const QStringList &operands)
{
    if (operands.size() < spec.minOperands)
        return usageFailure(CtlText::tr("%1 needs %2.").arg(spec.name, spec.operands));
    if (spec.maxOperands >= 0 && operands.size() > spec.maxOperands)
        return usageFailure(
            spec.operands.isEmpty()
                ? CtlText::tr("%1 takes no operands, but \"%2\" was given.").arg(spec.name, operands.last())
                : CtlText::tr("%1 takes one %2, but \"%3\" was given as well.")
                      .arg(spec.name, spec.operands, operands.last()));
    return {};
}

} // namespace

Failure usageFailure(const QString &message)
{
    Failure failure;
    failure.kind = FailureKind::Input;
    failure.message = message;
    return failure;
}

Result<Arguments> parseArguments(const CommandSpec &spec, const QStringList &texts, Arguments before)
{
    Arguments arguments = std::move(before);
    bool options = true;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QString &text = texts[i];
        if (!options || !text.startsWith(QLatin1Char('-')) || text == QLatin1String("-")) {
            arguments.addOperand(text);
            continue;
        }
        if (text == QLatin1String("--")) {
            options = false;
            continue;
        }
        const qsizetype equals = text.indexOf(QLatin1Char('='));
        const QString given = text.left(equals);
        const QString name = given == QLatin1String("-h") ? QStringLiteral("help") : given.mid(2);
        const OptionSpec *option = given.startsWith(QLatin1String("--")) || given == QLatin1String("-h")
                                       ? findOption(spec, name)
                                       : nullptr;
        if (!option)
            return unknownOption(spec, given.startsWith(QLatin1String("--")) ? name : given.mid(1));
        if (option->value.isEmpty() && equals >= 0)
            return usageFailure(CtlText::tr("The option --%1 takes no value.").arg(name));
        if (arguments.has(name) && !option->repeatable)
            return usageFailure(CtlText::tr("The option --%1 was given twice.").arg(name));
        QString value;
        if (!option->value.isEmpty()) {
            value = equals >= 0 ? text.mid(equals + 1) : texts.value(++i);
            if (value.isEmpty())
                return usageFailure(
                    CtlText::tr("The option --%1 needs a value: %2.").arg(name, option->value));
        }
        arguments.add(name, value);
    }
    if (!arguments.has(QStringLiteral("help"))) {
        if (const Result<void> checked = checkOperands(spec, arguments.operands()); !checked)
            return checked.failure();
    }
    return arguments;
}

QString helpText(const CommandSpec &spec)
{
    QString text = CtlText::tr("Usage: rollcallctl %1 [OPTION...]").arg(spec.name);
    if (!spec.operands.isEmpty())
        text += QLatin1Char(' ') + spec.operands;
    text += QStringLiteral("\n\n%1\n\n%2\n").arg(spec.summary, CtlText::tr("Options:"));
    const auto left = [](const OptionSpec &option) {
        return QStringLiteral("  --%1 %2")
            .arg(option.name, option.value)
            .trimmed()
            .prepend(QStringLiteral("  "));
    };
    qsizetype width = 0;
    for (const OptionSpec &option : spec.options)
        width = std::max(width, left(option).size());
    for (const OptionSpec &option : spec.options)
        text += left(option).leftJustified(width + 2) + option.help + QLatin1Char('\n');
    text += QLatin1Char('\n') + CtlText::tr("Examples:") + QLatin1Char('\n');
    for (const QString &example : spec.examples)
        text += QStringLiteral("  rollcallctl %1\n").arg(example);
    return text;
}

} // namespace rollcall
