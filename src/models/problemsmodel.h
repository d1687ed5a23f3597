// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/diagnostic.h"

#include <QAbstractItemModel>

namespace Ochre::Models {

/// Roles of ProblemsModel beside Qt::DisplayRole (the message).
enum ProblemRole {
    SeverityRole = Qt::UserRole + 1, ///< Diagnostics::Level as int
    CodeRole,                        ///< QString, may be empty
    PlaceRole,                       ///< QString: "E0382 · line 4" or "E0382 · src/lib.rs, line 4", shown at the right
    LineRole,                        ///< int, 1-based, 0 = no place
    ColumnRole,                      ///< int, 1-based
    DiagnosticRole,                  ///< int: place of the diagnostic in the list that was given
    SpanRole,                        ///< int: place of the span, -1 = the diagnostic itself or a note without one
};

/// The compiler's messages as a tree: one row a diagnostic, below it its labelled secondary spans and its notes.
class ProblemsModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    explicit ProblemsModel(QObject *parent = nullptr);

    /// Whether a place is said with its file, because there are several.
    void setNamesFiles(bool namesFiles);
    void setDiagnostics(const Diagnostics::DiagnosticList &diagnostics);
    [[nodiscard]] const Diagnostics::DiagnosticList &diagnostics() const { return m_diagnostics; }
    [[nodiscard]] int errorCount() const;
    [[nodiscard]] int warningCount() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    /// A row below a diagnostic.
    struct Detail {
        QString text;
        int line = 0;
        int column = 0;
        int span = -1;
    };

    [[nodiscard]] static std::vector<Detail> detailsOf(const Diagnostics::Diagnostic &diagnostic);
    [[nodiscard]] QString placeText(const Diagnostics::Span &span) const;
    [[nodiscard]] QVariant diagnosticData(int row, int role) const;
    [[nodiscard]] QVariant detailData(int diagnostic, const Detail &detail, int role) const;

    Diagnostics::DiagnosticList m_diagnostics;
    std::vector<std::vector<Detail>> m_details;
    bool m_namesFiles = false;
};

} // namespace Ochre::Models
