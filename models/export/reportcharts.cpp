// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/reportcharts.h"

#include "models/analysis/axisticks.h"
#include "models/analysis/momenttext.h"
#include "models/analysis/timelinebins.h"
#include "models/export/texttable.h"

#include <QtCore/qcoreapplication.h>

#include <cmath>

namespace rollcall {

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

constexpr int chartWidth = 1000;
constexpr int fontSize = 13;
// No font is at hand to ask: no letter of a usual one is wider on the average.
constexpr double letterWidth = 0.6 * fontSize;

struct Paint
{
    const char *name; ///< the class
    const char *color;
};
constexpr Paint good{"good", "#17722f"};
constexpr Paint bad{"bad", "#c2212c"};
constexpr Paint unknown{"unknown", "#a7afb8"};
constexpr Paint line{"line", "#d5d9de"};
constexpr Paint text{"text", "#1c1e21"};
constexpr Paint muted{"muted", "#5c646e"};

enum class Anchor { Start, Middle, End };

class Svg
{
public:
    Svg(int height, const QString &title, const QString &description)
    {
        m_out = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + QByteArray::number(chartWidth) +
                ' ' + QByteArray::number(height) + "\" role=\"img\" font-family=\"sans-serif\" font-size=\"" +
                QByteArray::number(fontSize) + "\">\n<title>" + title.toHtmlEscaped().toUtf8() +
                "</title>\n<desc>" + description.toHtmlEscaped().toUtf8() + "</desc>\n";
    }
    void rect(double x, double y, double width, double height, Paint paint)
    {
        m_out += "<rect x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(width) +
                 "\" height=\"" + number(height) + '"' + colored(paint) + "/>\n";
    }
    void label(double x, double y, const QString &words, Paint paint, Anchor anchor)
    {
        static constexpr const char *anchors[] = {"start", "middle", "end"};
        m_out += "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" +
                 anchors[static_cast<int>(anchor)] + '"' + colored(paint) + '>' +
                 withoutControls(words).toHtmlEscaped().toUtf8() + "</text>\n";
    }
    QByteArray finish() { return m_out + "</svg>\n"; }

private:
    static QByteArray number(double value)
    {
        return QByteArray::number(std::round(value * 100) / 100, 'g', 8);
    }
    static QByteArray colored(Paint paint)
    {
        return QByteArray(" class=\"") + paint.name + "\" fill=\"" + paint.color + '"';
    }

    QByteArray m_out;
};

/// The time axis from left to right.
struct Axis
{
    TimeRange range;
    double left;
    double right;

    double x(Instant at) const
    {
        return left + (right - left) * std::chrono::duration<double>(at - range.from).count() /
                          std::chrono::duration<double>(range.length()).count();
    }
    void draw(Svg &svg, double top, double bottom, const ReportStyle &style) const
    {
        const AxisStyle axis{style.zone, style.locale,
                             [](const QString &words) { return letterWidth * double(words.size()); }, 16, 30};
        for (const AxisTick &tick : axisTicks(range, right - left, axis)) {
            svg.rect(x(tick.at), top, 1, bottom - top, line);
            if (!tick.label.isEmpty())
                svg.label(x(tick.at), bottom + fontSize + 4, tick.label, muted, Anchor::Middle);
        }
    }
};

QString percentText(double share, const QLocale &locale, int decimals)
{
    return locale.toString(roundedPercent(share, decimals), 'f', decimals) + QStringLiteral(" %");
}

QString elided(const QString &name, double width)
{
    const auto most = static_cast<qsizetype>(width / letterWidth);
    if (name.size() <= most)
        return name;
    const qsizetype half = (most - 1) / 2;
    return name.first(half) + QChar(0x2026) + name.last(most - 1 - half);
}

/// A round number that is not less: 1, 2 or 5 times a power of ten.
double roundUp(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (double step : {1.0, 2.0, 5.0}) {
        if (value <= step * power * (1 + 1e-9))
            return step * power;
    }
    return 10 * power;
}

} // namespace

QByteArray offlineShareChart(const AvailabilityReport &report, const ReportStyle &style)
{
    constexpr double top = 12;
    constexpr double bottom = 192;
    const Axis axis{report.range, 64, chartWidth - 16};
    double most = 0;
    for (const ReportSlice &slice : report.slices) {
        if (const std::optional<double> up = slice.availability.uptime())
            most = std::max(most, 1 - *up);
    }
    const double height = most > 0 ? std::min(1.0, roundUp(std::max(most, 0.001))) : 0.01;
    Svg svg(220, ReportText::tr("Time offline"),
            ReportText::tr("The share of the known time that devices were offline: at most %1.")
                .arg(percentText(most, style.locale, 2)));
    axis.draw(svg, top, bottom, style);
    for (double part : {0.0, 0.5, 1.0}) {
        const double y = bottom - (bottom - top) * part;
        svg.rect(axis.left, y, axis.right - axis.left, 1, line);
        svg.label(axis.left - 8, y + 4, percentText(height * part, style.locale, height < 0.02 ? 2 : 1),
                  muted, Anchor::End);
    }
    for (const ReportSlice &slice : report.slices) {
        const double from = axis.x(slice.range.from) + 1.5;
        const double width = std::max(1.0, axis.x(slice.range.to) - from - 0.5);
        const std::optional<double> up = slice.availability.uptime();
        if (!up) {
            svg.rect(from, bottom - 3, width, 3, unknown);
            continue;
        }
        if (*up >= 1)
            continue;
        const double bar = std::max(1.0, (bottom - top) * (1 - *up) / height);
        svg.rect(from, bottom - bar, width, bar, bad);
    }
    return svg.finish();
}

QByteArray outageLanesChart(const AvailabilityReport &report, const ReportStyle &style, qsizetype most)
{
    constexpr double labels = 220;
    constexpr double lane = 24;
    constexpr double top = 4;
    QList<const DeviceAvailability *> rows;
    for (const DeviceAvailability &row : report.devices) {
        if (!row.intervals.isEmpty() && rows.size() < most)
            rows.append(&row);
    }
    if (rows.isEmpty())
        return {};
    const Axis axis{report.range, labels + 8, chartWidth - 80};
    const double bottom = top + lane * double(rows.size());
    Svg svg(static_cast<int>(bottom) + 28, ReportText::tr("Outages"),
            ReportText::tr("When each of the devices that were offline longest was offline."));
    axis.draw(svg, top, bottom, style);
    double y = top;
    for (const DeviceAvailability *row : rows) {
        const double middle = y + lane / 2;
        svg.label(labels, middle + 4,
                  elided(row->device.name.isEmpty() ? row->device.arn : row->device.name, labels), text,
                  Anchor::End);
        const int pixels = static_cast<int>(axis.right - axis.left);
        for (const TimelineRun &run : TimelineBins(row->intervals).runs(report.range, pixels)) {
            const double x = axis.left + run.x;
            if (run.severity == Severity::Bad)
                svg.rect(x, y + 3, run.width, lane - 6, bad);
            else if (run.severity == Severity::Good)
                svg.rect(x, middle - 2, run.width, 4, good);
            else
                svg.rect(x, middle - 0.5, run.width, 1, unknown);
        }
        if (const std::optional<double> up = row->availability.uptime())
            svg.label(chartWidth - 16, middle + 4, percentText(*up, style.locale, 1), text, Anchor::End);
        y += lane;
    }
    return svg.finish();
}

} // namespace rollcall
