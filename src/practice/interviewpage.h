// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "practice/answerorigin.h"
#include "progress/progressservice.h"
#include "study/interviewbank.h"

#include <QHash>
#include <QSet>
#include <QWidget>

#include <memory>

class QPagedPaintDevice;

namespace Ochre::Practice {

class AnswerDesk;
class CourseChoice;
class InterviewDocument;
class QuestionPanel;

namespace Ui {
class InterviewPage;
}

/// The interview bank: groups on the left, the questions of one group with folded answers on the right, and behind them
/// the comparison tables and the checklist. One group is written at a time, which keeps every change quick. What has an
/// answer that can be judged is answered on a desk that takes the place of the questions meanwhile.
class InterviewPage final : public QWidget {
    Q_OBJECT
public:
    /// Progress is borrowed and must outlive the page.
    explicit InterviewPage(Progress::ProgressService &progress, QWidget *parent = nullptr);
    ~InterviewPage() override;

    void setCourse(const Course::Course &course); ///< the values are copied
    /// The same of several courses: every id that goes in or out is then "course/id".
    void setCourses(const std::vector<const Course::Course *> &courses);
    /// Where the learner says which courses are gone over.
    [[nodiscard]] CourseChoice &courseChoice() const;
    [[nodiscard]] bool isEmpty() const { return m_bank.entries().empty(); }
    void setLook(const Design::Look &look);
    /// The lines of the checklist that are ticked, as mustKnowToggled() named them.
    void setMustKnow(const QSet<QString> &known);
    /// Shows a question and unfolds nothing; a question that the filters hide clears them.
    void showQuestion(const QString &questionId);
    /// Asks a question of the bank that is answered here; any other one is only shown.
    void answerQuestion(const QString &questionId);
    /// Where it is asked.
    [[nodiscard]] QuestionPanel &questionPanel() const;
    /// The learner's answers have changed.
    void showAnswers();
    void showTables();
    void showMustKnow();
    [[nodiscard]] QString currentGroup() const; ///< its title
    /// Puts what is shown on paper in the light theme, unfolded as it is. False when the device takes nothing.
    [[nodiscard]] bool print(QPagedPaintDevice &device, const QString &title);

    /// Puts the caret into the field that narrows the questions.
    void focusFilter();
    /// Where the reader is: choices, filter, group and how far it is scrolled, for the next start.
    [[nodiscard]] QByteArray place() const;
    /// Taken up when there is a bank; what no longer fits is left out.
    void restorePlace(const QByteArray &place);

signals:
    void lessonRequested(const QString &lessonId);
    void questionRequested(const QString &questionId); ///< a check question of a lesson
    void exerciseRequested(const QString &questionId); ///< a task is to be written
    void mustKnowToggled(const QString &key, bool known);
    void termActivated(const QString &href); ///< Richtext::Term

private:
    enum class Special { None, Tables, MustKnow };

    void fillChoices();
    void showBank(Study::InterviewBank bank, std::vector<Course::BankText> tables,
                  std::vector<Course::MustKnow> mustKnow);
    void fillGroups();
    void fillTopics();
    [[nodiscard]] std::vector<const Study::InterviewEntry *> shownEntries() const;
    void showGroup();
    void markHits();
    void takePlace();
    void rewriteGroup();
    void leaveDesk();
    [[nodiscard]] QHash<QString, QString> answerNotes() const;
    void noteRead(const QString &fold);
    [[nodiscard]] Progress::ItemState itemOf(const Study::InterviewEntry &entry) const;
    void addRow(const QString &title, int count, Special special);
    void showSpecial(Special special);
    void expandAll(bool expanded);
    void followLink(const QString &href);
    [[nodiscard]] QString titleOf(const Study::InterviewGroup &group) const;
    [[nodiscard]] Study::InterviewGrouping grouping() const;
    [[nodiscard]] Study::InterviewFilter filter() const;
    [[nodiscard]] Special specialAt(int row) const;
    /// Null for every other row.
    [[nodiscard]] const Study::InterviewGroup *groupAt(int row) const;

    std::unique_ptr<Ui::InterviewPage> m_ui;
    std::unique_ptr<InterviewDocument> m_document;
    Progress::ProgressService &m_progress;
    AnswerDesk *m_desk;              // the parent owns it
    QHash<QString, QString> m_notes; ///< how the questions were answered, as it is written
    Study::InterviewBank m_bank;
    std::vector<Study::InterviewGroup> m_groups;
    int m_firstGroup = 0; ///< its row; those above are special
    std::vector<Course::BankText> m_tables;
    std::vector<Course::MustKnow> m_mustKnow;
    QSet<QString> m_known;
    QByteArray m_waitingPlace;              ///< of last time, until there is a bank
    QString m_answering;                    ///< id of the question on the desk
    QHash<QString, AnswerOrigin> m_origins; ///< by course: what holds for all of its questions
    Design::Look m_look;
};

} // namespace Ochre::Practice
