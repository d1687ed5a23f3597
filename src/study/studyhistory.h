// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/grading.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace Ochre::Study {

/// One answer of the past, in whatever way it was given.
struct PastAnswer {
    int item = 0;       ///< place in StudyHistory::items
    qint64 day = 0;     ///< study day, since 1970
    qint64 timeMs = 0;  ///< since 1970
    qint64 takenMs = 0; ///< 0 = not known
    Sureness sureness = Sureness::Unsaid;
    bool isRight = false;
    bool isRecalled = false; ///< graded as more than Again
    bool isGraded = true;    ///< false: it says nothing of the memory, as an exercise that was solved at last
};

/// One compilation of one of the learner's programs.
struct PastRun {
    int document = 0; ///< place in StudyHistory::documents
    qint64 day = 0;
    qint64 timeMs = 0;
    bool isCompiled = false;
    QStringList codes{}; ///< of errors and lints, each once
};

/// A moment in which the learner did something.
struct PastMoment {
    qint64 day = 0;
    qint64 timeMs = 0;
    qint64 takenMs = 0; ///< that it took, as far as it was measured
};

/// What the log tells statistics, in its order.
struct StudyHistory {
    QStringList items;     ///< "course/id"
    QStringList documents; ///< as Progress::keyIn() names them
    std::vector<PastAnswer> answers;
    std::vector<PastRun> runs;
    std::vector<PastMoment> moments;
};

/// Gathers answers in their order. The answer that is kept during a review and the grade that follows it are one.
class AnswerGatherer final {
public:
    explicit AnswerGatherer(StudyHistory &history)
        : m_history(history)
    {
    }

    /// `item` is "course/id"; the answer's own place is filled in.
    void addAnswer(const QString &item, PastAnswer answer);
    /// False when it was the grade of the answer before.
    bool addReview(const QString &item, PastAnswer review);

private:
    int placeOf(const QString &item);

    StudyHistory &m_history;
    QHash<QString, int> m_places;
    std::vector<qint64> m_open; // by item: place of its last answer that no grade has followed, -1 = none
};

} // namespace Ochre::Study
