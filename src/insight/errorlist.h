// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "study/progressreport.h"

#include <QTableWidget>

namespace Ochre::Insight {

/// The codes that were met most, each with the way to its explanation and to the programs.
class ErrorList final : public QTableWidget {
    Q_OBJECT
public:
    explicit ErrorList(QWidget *parent = nullptr);

    void setErrors(const std::vector<Study::MetCode> &errors, const Study::StudyNames &names);
    void setLook(const Design::Look &look);

signals:
    void explanationRequested(const QString &code);
    void programRequested(const QString &document);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open(int row, int column);
    void choose(const Study::MetCode &met);
    void fit();

    std::vector<Study::MetCode> m_errors;
    Study::StudyNames m_names;
};

} // namespace Ochre::Insight
