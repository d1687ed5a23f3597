// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/coursebrowser.h"

#include "design/look.h"
#include "lesson/coursedelegate.h"
#include "models/coursefilterproxymodel.h"
#include "models/coursemodel.h"
#include "models/plaintip.h"
#include "ui_coursebrowser.h"

namespace Ochre::Lesson {

CourseBrowser::CourseBrowser(Models::CourseModel &model, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::CourseBrowser>())
    , m_model(model)
    , m_proxy(new Models::CourseFilterProxyModel(this))
    , m_delegate(new CourseDelegate(this))
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("courseBrowser"));
    setAttribute(Qt::WA_StyledBackground);
    m_ui->noLessonLabel->hide();
    m_ui->courseBox->hide();
    m_ui->coursePercent->hide();
    connect(m_ui->courseBox, &QComboBox::activated, this,
            [this](int index) { emit courseRequested(m_ui->courseBox->itemData(index).toString()); });
    m_proxy->setSourceModel(&model);
    m_ui->courseTree->setModel(m_proxy);
    m_ui->courseTree->setItemDelegate(m_delegate);
    connectList();
    unfold();
}

void CourseBrowser::connectList()
{
    QTreeView *tree = m_ui->courseTree;
    tree->setMouseTracking(true);
    tree->setContextMenuPolicy(Qt::CustomContextMenu);
    tree->viewport()->installEventFilter(this);
    connect(m_ui->lessonFilter, &QLineEdit::textChanged, this, &CourseBrowser::filter);
    connect(m_ui->lessonFilter, &QLineEdit::returnPressed, this, &CourseBrowser::requestFirst);
    connect(tree, &QTreeView::clicked, this, &CourseBrowser::request);
    connect(tree, &QTreeView::activated, this, &CourseBrowser::request);
    connect(tree, &QTreeView::customContextMenuRequested, this, &CourseBrowser::showMenu);
    connect(tree, &QTreeView::collapsed, this, [tree](const QModelIndex &index) {
        if (!index.parent().isValid()) {
            tree->expand(index); // a part is a caption
        }
    });
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &CourseBrowser::unfold);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &CourseBrowser::unfold);
}

CourseBrowser::~CourseBrowser() = default;

// The same courses keep their rows, so that the list may be open while an answer is counted.
void CourseBrowser::setCourses(const std::vector<Head> &courses, const QString &openCourse)
{
    QComboBox *box = m_ui->courseBox;
    if (courses != m_courses) {
        m_courses = courses;
        box->clear();
        for (const Head &head : courses) {
            box->addItem(head.title, head.id);
            box->setItemData(box->count() - 1, Models::plainTip(head.title), Qt::ToolTipRole);
        }
    }
    box->setCurrentIndex(box->findData(openCourse));
    box->setVisible(courses.size() > 1);
    m_ui->coursePercent->setVisible(courses.size() > 1);
}

void CourseBrowser::setPercent(int percent)
{
    m_ui->coursePercent->setText(tr("%1 %", "how much of a course is done").arg(percent));
}

void CourseBrowser::setCurrentLesson(const QString &lessonId)
{
    if (m_current != lessonId) {
        if (m_isUnfoldedByItself) { // what the reader has unfolded stays
            m_ui->courseTree->collapse(m_proxy->mapFromSource(m_model.indexOf(m_current)));
        }
        m_isUnfoldedByItself = false;
    }
    m_current = lessonId;
    const QModelIndex index = m_proxy->mapFromSource(m_model.indexOf(lessonId));
    m_isUnfoldedByItself = m_isUnfoldedByItself || !m_ui->courseTree->isExpanded(index);
    m_ui->courseTree->expand(index);
    m_ui->courseTree->setCurrentIndex(index);
    m_ui->courseTree->scrollTo(index);
}

void CourseBrowser::setLook(const Design::Look &look)
{
    m_delegate->setLook(look);
    m_ui->courseTree->doItemsLayout(); // the rows are as high as the zoom wants them
}

void CourseBrowser::focusList()
{
    m_ui->courseTree->setFocus(Qt::OtherFocusReason);
}

void CourseBrowser::focusFilter()
{
    m_ui->lessonFilter->setFocus(Qt::ShortcutFocusReason);
    m_ui->lessonFilter->selectAll();
}

void CourseBrowser::filter(const QString &words)
{
    m_proxy->setWords(words);
    unfold();
    m_ui->noLessonLabel->setVisible(m_proxy->rowCount() == 0);
    m_ui->courseTree->setCurrentIndex(m_proxy->mapFromSource(m_model.indexOf(m_current)));
}

// While words are looked for, every row that holds them is in sight.
void CourseBrowser::unfold()
{
    QTreeView *tree = m_ui->courseTree;
    if (!m_ui->lessonFilter->text().trimmed().isEmpty()) {
        tree->expandAll();
        return;
    }
    tree->collapseAll();
    tree->expandToDepth(0);
    tree->expand(m_proxy->mapFromSource(m_model.indexOf(m_current)));
}

void CourseBrowser::request(const QModelIndex &index)
{
    const QString exercise = index.data(Models::ExerciseIdRole).toString();
    const QString lesson = index.data(Models::LessonIdRole).toString();
    if (!exercise.isEmpty()) {
        emit exerciseRequested(exercise);
    } else if (!lesson.isEmpty()) {
        emit lessonRequested(lesson);
    }
}

// The first lesson, or the exercise for whose sake it is left.
void CourseBrowser::requestFirst()
{
    const QModelIndex lesson = m_proxy->index(0, 0, m_proxy->index(0, 0));
    request(!lesson.isValid() || m_proxy->holdsWords(m_proxy->mapToSource(lesson)) ? lesson
                                                                                   : m_proxy->index(0, 0, lesson));
}

} // namespace Ochre::Lesson
