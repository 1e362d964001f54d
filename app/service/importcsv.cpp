// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/importcsv.h"

#include "app/service/importtext.h"

#include <QtCore/qiodevice.h>
#include <QtCore/qstringconverter.h>

namespace rollcall {

namespace {

constexpr qint64 chunk = 64 * 1024;
constexpr qsizetype largestRecord = 1024 * 1024; // a quote that is never closed must not swallow the memory
constexpr int endOfFile = -1;

} // namespace

CsvReader::CsvReader(QIODevice &device)
    : m_device(device)
{
}

int CsvReader::peek()
{
    if (m_at == m_buffer.size()) {
        m_at = 0;
        m_buffer.resize(chunk);
        const qint64 got = m_device.read(m_buffer.data(), chunk);
        m_buffer.resize(got > 0 ? got : 0);
        if (got < 0)
            m_readError = m_device.errorString();
        if (!m_begun && m_buffer.startsWith("\xef\xbb\xbf"))
            m_at = 3;
        m_begun = true;
        if (m_at == m_buffer.size())
            return endOfFile;
    }
    return static_cast<unsigned char>(m_buffer[m_at]);
}

int CsvReader::take()
{
    const int c = peek();
    if (c != endOfFile) {
        ++m_at;
        ++m_recordSize;
    }
    return c;
}

// Counts the line that c ended; CRLF is one end.
void CsvReader::endLine(int c)
{
    if (c == '\r' && peek() == '\n')
        take();
    ++m_line;
}

bool CsvReader::next(Record &record)
{
    for (int c = peek(); c == '\r' || c == '\n'; c = peek())
        endLine(take());
    if (peek() == endOfFile)
        return false;
    record = {};
    record.line = m_line;
    m_state = State::FieldStart;
    m_recordSize = 0;
    m_field.clear();
    m_wasQuoted = false;
    return readRecord(record);
}

bool CsvReader::readRecord(Record &record)
{
    for (;;) {
        const int c = take();
        if (!m_readError.isEmpty())
            return false;
        if (c == endOfFile) {
            if (m_state == State::Quoted && record.trouble.isEmpty())
                record.trouble =
                    ImportText::tr("The quote opened in line %1 is never closed").arg(m_quoteLine);
            finishField(record);
            return true;
        }
        const bool inQuotes = m_state == State::Quoted && record.trouble.isEmpty();
        if (!inQuotes && (c == '\r' || c == '\n')) {
            finishField(record);
            endLine(c);
            return true;
        }
        if (record.trouble.isEmpty() && !step(c, record))
            continue;
        if (m_recordSize > largestRecord && record.trouble.isEmpty())
            spoil(record,
                  ImportText::tr("The row is longer than 1 MiB; a quote opened in line %1 may not be closed")
                      .arg(m_quoteLine > 0 ? m_quoteLine : record.line));
    }
}

// One character of a sound record. False when there is nothing more to check.
bool CsvReader::step(int c, Record &record)
{
    switch (m_state) {
    case State::FieldStart:
        if (c == '"') {
            m_state = State::Quoted;
            m_quoteLine = m_line;
            m_wasQuoted = true;
            return false;
        }
        m_state = State::Plain;
        [[fallthrough]];
    case State::Plain:
        if (c == ',')
            finishField(record);
        else if (c == '"')
            spoil(record, ImportText::tr("A quote stands in the middle of a field that is not quoted"));
        else
            m_field += static_cast<char>(c);
        break;
    case State::Quoted:
        if (c == '"') {
            m_state = State::QuoteInQuoted;
            return false;
        }
        m_field += static_cast<char>(c);
        if (c == '\n' || (c == '\r' && peek() != '\n'))
            ++m_line;
        break;
    case State::QuoteInQuoted:
        if (c == '"') {
            m_field += '"';
            m_state = State::Quoted;
        } else if (c == ',') {
            finishField(record);
        } else {
            spoil(record, ImportText::tr("Something follows the closing quote of a field"));
        }
        break;
    }
    return true;
}

void CsvReader::finishField(Record &record)
{
    m_state = State::FieldStart;
    if (record.trouble.isEmpty()) {
        QString text;
        if (m_wasQuoted || !m_field.isEmpty()) {
            QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
            text = decoder(m_field);
            if (decoder.hasError())
                record.trouble = ImportText::tr("Field %1 is not in UTF-8").arg(record.fields.size() + 1);
            else if (text.contains(QChar(QChar::Null)))
                record.trouble =
                    ImportText::tr("Field %1 holds a NUL character").arg(record.fields.size() + 1);
            if (text.isNull())
                text = QStringLiteral("");
        }
        record.fields.append(text);
    }
    m_field.clear();
    m_wasQuoted = false;
}

void CsvReader::spoil(Record &record, const QString &trouble)
{
    record.trouble = trouble;
    m_field.clear();
    m_state = State::Plain;
}

} // namespace rollcall
