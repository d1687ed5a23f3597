// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/problemsmodel.h"

#include "models/plaintip.h"

#include <algorithm>

namespace Ochre::Models {

namespace {

// A diagnostic's index carries 0, a detail's the row of its diagnostic + 1.
constexpr quintptr diagnosticId = 0;

QString levelWord(Diagnostics::Level level)
{
    switch (level) {
    case Diagnostics::Level::Error:
        return ProblemsModel::tr("Error");
    case Diagnostics::Level::Warning:
        return ProblemsModel::tr("Warning");
    case Diagnostics::Level::Help:
        return ProblemsModel::tr("Help");
    case Diagnostics::Level::InternalError:
        return ProblemsModel::tr("Compiler error");
    case Diagnostics::Level::Note:
    case Diagnostics::Level::FailureNote:
        break;
    }
    return ProblemsModel::tr("Note");
}

} // namespace

ProblemsModel::ProblemsModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void ProblemsModel::setNamesFiles(bool namesFiles)
{
    if (namesFiles == m_namesFiles) {
        return;
    }
    m_namesFiles = namesFiles;
    if (!m_diagnostics.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {PlaceRole, Qt::AccessibleTextRole});
    }
}

void ProblemsModel::setDiagnostics(const Diagnostics::DiagnosticList &diagnostics)
{
    if (diagnostics == m_diagnostics) {
        return;
    }
    beginResetModel();
    m_diagnostics = diagnostics;
    m_details.clear();
    for (const Diagnostics::Diagnostic &diagnostic : m_diagnostics) {
        m_details.push_back(detailsOf(diagnostic));
    }
    endResetModel();
}

int ProblemsModel::errorCount() const
{
    return static_cast<int>(std::ranges::count_if(m_diagnostics, &Diagnostics::Diagnostic::isError));
}

int ProblemsModel::warningCount() const
{
    return static_cast<int>(
        std::ranges::count(m_diagnostics, Diagnostics::Level::Warning, &Diagnostics::Diagnostic::level));
}

std::vector<ProblemsModel::Detail> ProblemsModel::detailsOf(const Diagnostics::Diagnostic &diagnostic)
{
    std::vector<Detail> details;
    const Diagnostics::Span *primary = diagnostic.primarySpan();
    const QString file = primary ? primary->file : QString();
    for (int number = 0; const Diagnostics::Span &span : diagnostic.spans) {
        const int place = number++;
        if (span.label.isEmpty()) {
            continue;
        }
        if (span.file.startsWith(u'/')) { // a place in the standard library, which cannot be opened here
            details.push_back({tr("in the standard library: %1").arg(span.label), 0, 0, -1});
            continue;
        }
        if (span.file != file) { // a line of another text is no place in this one
            details.push_back({tr("%1, line %2: %3").arg(span.file).arg(span.lineStart).arg(span.label), 0, 0, -1});
            continue;
        }
        details.push_back(
            {tr("line %1: %2").arg(span.lineStart).arg(span.label), span.lineStart, span.columnStart, place});
    }
    std::ranges::stable_sort(details, {}, &Detail::line); // reading order
    for (const Diagnostics::Note &note : diagnostic.notes) {
        const bool isHere = !note.spans.empty() && note.spans.front().file == file;
        const int line = isHere ? note.spans.front().lineStart : 0;
        const int column = isHere ? note.spans.front().columnStart : 0;
        const QString text = note.message.section(u'\n', 0, 0);
        details.push_back({note.level == Diagnostics::Level::Help ? tr("help: %1").arg(text) : tr("note: %1").arg(text),
                           line, column, -1});
    }
    return details;
}

QModelIndex ProblemsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : diagnosticId);
}

QModelIndex ProblemsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == diagnosticId) {
        return {};
    }
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, diagnosticId);
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_diagnostics.size());
    }
    if (parent.internalId() != diagnosticId || parent.column() != 0) {
        return 0;
    }
    return static_cast<int>(m_details[static_cast<size_t>(parent.row())].size());
}

int ProblemsModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    if (index.internalId() == diagnosticId) {
        return diagnosticData(index.row(), role);
    }
    const int diagnostic = static_cast<int>(index.internalId()) - 1;
    return detailData(diagnostic, m_details[static_cast<size_t>(diagnostic)][static_cast<size_t>(index.row())], role);
}

QString ProblemsModel::placeText(const Diagnostics::Span &span) const
{
    return m_namesFiles ? tr("%1, line %2").arg(span.file, QString::number(span.lineStart))
                        : tr("line %1").arg(span.lineStart);
}

QVariant ProblemsModel::diagnosticData(int row, int role) const
{
    const Diagnostics::Diagnostic &diagnostic = m_diagnostics[static_cast<size_t>(row)];
    const Diagnostics::Span *span = diagnostic.primarySpan();
    const QString headline = diagnostic.message.section(u'\n', 0, 0);
    switch (role) {
    case Qt::DisplayRole:
        return headline;
    case Qt::ToolTipRole:
        return plainTip(diagnostic.message);
    case Qt::AccessibleTextRole:
        return span ? tr("%1 in %2: %3", "an error, its place, its message")
                          .arg(levelWord(diagnostic.level), placeText(*span), headline)
                    : tr("%1: %2").arg(levelWord(diagnostic.level), headline);
    case SeverityRole:
        return static_cast<int>(diagnostic.level);
    case CodeRole:
        return diagnostic.code;
    case PlaceRole:
        if (!span || diagnostic.code.isEmpty()) {
            return span ? placeText(*span) : diagnostic.code;
        }
        return tr("%1 · %2", "an error code, a place").arg(diagnostic.code, placeText(*span));
    case LineRole:
        return span ? span->lineStart : 0;
    case ColumnRole:
        return span ? span->columnStart : 0;
    case DiagnosticRole:
        return row;
    case SpanRole:
        return -1;
    default:
        return {};
    }
}

QVariant ProblemsModel::detailData(int diagnostic, const Detail &detail, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return detail.text;
    case Qt::ToolTipRole:
        return plainTip(detail.text);
    case LineRole:
        return detail.line;
    case ColumnRole:
        return detail.column;
    case DiagnosticRole:
        return diagnostic;
    case SpanRole:
        return detail.span;
    default:
        return {};
    }
}

} // namespace Ochre::Models
