using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Rules.Alerting;
using DtiPipeline.Core.Definitions.Rules.Assessments;
using DtiPipeline.Core.Definitions.Rules.Connectors;
using DtiPipeline.Core.Definitions.Rules.Elements;
using DtiPipeline.Core.Definitions.Rules.IndicatorSets;
using DtiPipeline.Core.Definitions.Rules.Mappings;
using DtiPipeline.Core.Definitions.Rules.Names;
using DtiPipeline.Core.Definitions.Rules.Processes;
using DtiPipeline.Core.Definitions.Rules.Units;
using DtiPipeline.Core.Definitions.Rules.Validation;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules;

/// <summary>All rules. Adding one touches this table, one new file, its texts and its test.</summary>
public static class DefinitionRules
{
    /// <summary>Whether names resolve: said of faulty files too, for a name that was read is a name.</summary>
    private static readonly ImmutableArray<IDefinitionRule> OfNames =
    [
        new ConnectorsExist(),
        new StreamsExist(),
        new StreamFieldsExist(),
        new MappedFieldsExist(),
        new CaseFieldsExist(),
        new CrosswalksExist(),
        new MeaningsExist(),
        new ElementsExist(),
        new SetsExist(),
        new UnitsExist(),
        new OwnersAreAgencies(),
        new PrintedAgenciesAreKnown(),
        new ProcessesExist(),
        new StatesExist(),
        new DeadlinesAreOfRounds(),
        new AlertsAreHeard(),
        new NamesAreUnique(),
        new NamedAsTheirFiles(),
        new NamesAreWellFormed(),
    ];

    /// <summary>Whether values make sense: left out for files with faults, whose values may be stand-ins.</summary>
    private static readonly ImmutableArray<IDefinitionRule> OfValues =
    [
        new CrosswalkWordsAreUnique(),
        new OptionsExist(),
        new StreamsHaveOneSource(),
        new QueriesAreOneSelect(),
        new DecodingFitsItsStream(),
        new FilesSayTheirDay(),
        new HandOversAreUsable(),
        new KeysAreRequired(),
        new WindowsHaveADate(),
        new DatesAreDateFields(),
        new PagesEnd(),
        new SettingsCanMatch(),
        new FieldSettingsFitTheType(),
        new NothingIsWantedAndDropped(),
        new LimitsAreUsable(),
        new RetentionsHaveAnEnd(),
        new SchedulesCanRun(),
        new PersonalDataIsDeclared(),
        new SecretsComeFromOutside(),
        new ApiKeysHaveOnePlace(),
        new ConnectorsAreMapped(),
        new StreamsMapSomething(),
        new ElementsHaveOneAggregate(),
        new AggregatesFitTheirElement(),
        new SumsAddNumbers(),
        new TakesFitTheirElements(),
        new OnlyNumbersRollUp(),
        new SeveralStreamsAreCombined(),
        new ConditionsFitTheirFields(),
        new ExpectedUnitsAreNamed(),
        new CrosswalksAreUsed(),
        new ElementsFitTheirType(),
        new WeightsCanWeigh(),
        new ElementsAreUsed(),
        new ReferenceValuesFitTheirElement(),
        new MaximaAddUp(),
        new LettersAreInputs(),
        new ChoicesAreOptions(),
        new ChildrenAreAddedUp(),
        new MethodsAreSound(),
        new PrintedCountsAgree(),
        new TargetsNameIndicators(),
        new InferredRulesSayWhy(),
        new DistrictSetsEndInJune2025(),
        new DatesRunForward(),
        new RoundsAreInOrder(),
        new AssessmentsHaveSomethingToAssess(),
        new UnitsAreOfTheSetsLevel(),
        new UnitsAreThoseOfTheDocument(),
        new RankedUnitsShareAParent(),
        new CalendarDaysChangeSomething(),
        new RulesAreSound(),
        new RulesCompareNumbers(),
        new RulesCanApply(),
        new StatesAreReached(),
        new ProcessesEnd(),
        new ProcessesBeginOpen(),
        new ReopenedValuesAreReopened(),
        new PublishingEnds(),
        new MovesAreSomebodys(),
        new AlertAddressesAreUsable(),
        new ThresholdsFitTheirKind(),
        new UnitCodesAreNotShared(),
        new ParentsExist(),
    ];

    public static IEnumerable<IDefinitionRule> All => OfNames.Concat(OfValues);

    public static IEnumerable<Finding> Check(DefinitionSet set) =>
        OfNames.SelectMany(rule => rule.Check(set))
            .Concat(OfValues.SelectMany(rule => rule.Check(set)).Where(finding => !set.FaultyFiles.Contains(finding.At?.File ?? "")));
}
