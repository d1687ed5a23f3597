// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "insight/numbertable.h"
#include "study/quizplan.h"

#include <QFuture>
#include <QWidget>

#include <array>

class QBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace Ochre::Design {
struct Look;
}
namespace Ochre::Widgets {
class EmptyState;
}

namespace Ochre::Insight {

class BarsView;
class CalibrationView;
class ErrorList;
class HeatMapView;
class PlotCard;
class RetentionView;
class ShareBars;
class TilesView;

/// What the learner has done, what stayed, and what comes: plots, and the numbers beside each.
class ProgressPage final : public QWidget {
    Q_OBJECT
public:
    explicit ProgressPage(QWidget *parent = nullptr);

    void showReport(const Study::ProgressReport &report, const Study::StudyNames &names);
    /// Whose numbers these are, such as the title of the course that is gone over.
    void showScope(const QString &scope);
    /// The log could not be read: what is shown is older, or nothing.
    void showProblem(const Error &error);
    void setLook(const Design::Look &look);

    /// What is shown as a PNG file, and every number as a CSV file. Both say on the page how it went.
    void savePictureTo(const QString &file);
    void saveNumbersTo(const QString &file);

signals:
    void learnRequested();
    void beginAnewRequested();
    void explanationRequested(const QString &code);
    void programRequested(const QString &document);
    /// Answers that were sure but wrong, or lucky, are to be practised.
    void quizRequested(Ochre::Study::QuizSource source);

private:
    void buildHead(QVBoxLayout &column);
    void buildCards(QVBoxLayout &column);
    void addRow(QVBoxLayout &column, ReportPart left, int leftShare, ReportPart right, int rightShare);
    QWidget *buildAgain();
    [[nodiscard]] PlotCard &card(ReportPart part) const;
    void fillDays(const Study::ProgressReport &report);
    void fillMemory(const Study::ProgressReport &report);
    void fillReadiness(const Study::ProgressReport &report);
    void showNumbers(bool isShown);
    void askForPicture();
    void askForNumbers();
    [[nodiscard]] QString askForFile(const QString &title, const QString &suffix, const QString &kind);
    void tellWhenSaved(QFuture<Result<void>> saved, const QString &file);
    void tell(const QString &sentence, bool isBad);

    QStackedWidget *m_stack;
    Widgets::EmptyState *m_empty;
    QScrollArea *m_scroll;
    QWidget *m_column;
    QLabel *m_title;
    QLabel *m_scope;
    QLabel *m_note;
    QPushButton *m_numbers;
    QPushButton *m_savePicture;
    QPushButton *m_saveNumbers;
    QPushButton *m_beginAnew;
    std::array<PlotCard *, reportParts> m_cards{};
    HeatMapView *m_heat;
    BarsView *m_forecast;
    TilesView *m_lessons;
    QLabel *m_conceptsTitle;
    ShareBars *m_concepts;
    CalibrationView *m_calibration;
    QWidget *m_again = nullptr; ///< below the calibration: what it tells to be practised
    RetentionView *m_retention;
    ShareBars *m_readiness;
    QLabel *m_others;
    BarsView *m_time;
    ErrorList *m_errors;
    std::vector<NumberTable> m_tables;
    QString m_scopeWords;
    qint64 m_today = 0;
    bool m_hasReport = false;
    bool m_isProblem = false; // the note tells that the log could not be read
};

} // namespace Ochre::Insight
