using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Gains;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring.Json;

/// <summary>Gains in the shape of <c>dti sets gain</c>.</summary>
public static class GainJsonMapper
{
    public static UnitGainsJson Unit(UnitGains gains, Language language) => new(
        gains.Set, gains.Unit, Plain.Of(gains.Published), Plain.Of(gains.Max),
        [.. gains.Indicators.Select(indicator => new IndicatorGainsJson(
            indicator.Code, indicator.Name, Plain.Of(indicator.Points), Plain.Of(indicator.Max), Plain.Of(indicator.Lost),
            [.. indicator.Gains.Select(gain => Gain(gain, language))]))],
        [.. gains.Missing.Select(missing => new MissingScoreJson(
            missing.Code, missing.Name, Plain.Of(missing.Max), missing.Absence.Word(),
            [.. missing.Inputs.Select(input => new MissingInputJson(input.Input.Letter, input.Input.Name, input.Input.Element, input.State.Word()))]))]);

    private static GainJson Gain(Gain gain, Language language) => new(
        GainText.Of(gain, language), gain.Input.Letter, gain.Input.Name, gain.Input.Element, gain.Input.Measure, Plain.Of(gain.From), Plain.Of(gain.To),
        Plain.Of(gain.Amount), Level(gain.Level), Plain.Of(gain.Points), Plain.Of(gain.Net), Plain.Of(gain.Total), gain.IsFull,
        [.. gain.Effects.Select(effect => new GainEffectJson(effect.Indicator, Plain.Of(effect.Points)))]);

    private static GainLevelJson Level(GainLevel level) => new(
        Kinds.WordOf(level.Kind), Plain.Of(level.Threshold), level.IsShare, level.IsExclusive, level.Label, level.Day, level.Unit);

    private static readonly WordTable<LevelKind> Kinds = new(
        ("more", LevelKind.More), ("full", LevelKind.Full), ("target", LevelKind.Target), ("floor", LevelKind.Floor), ("minimum", LevelKind.Minimum),
        ("band", LevelKind.Band), ("option", LevelKind.Option), ("part", LevelKind.Part), ("done", LevelKind.Done), ("in-time", LevelKind.InTime),
        ("best", LevelKind.Best));
}
