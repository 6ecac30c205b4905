using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.IndicatorSets;

/// <summary>How a total is rounded when it is published; raw points are kept and the published figure ranks.</summary>
public sealed record PublishedFigure(int Places, MidpointRounding Mode)
{
    public static readonly PublishedFigure TwoPlaces = new(2, MidpointRounding.AwayFromZero);

    public decimal Of(decimal raw) => Math.Round(raw, Places, Mode);

    public static PublishedFigure Read(ValueReader value) =>
        value.Map(map => new PublishedFigure(map.Required("places", v => v.Parsed(Forms.Whole)), map.Optional("mode", v => v.Word(Modes), MidpointRounding.AwayFromZero)));

    private static readonly WordTable<MidpointRounding> Modes = new(("half-up", MidpointRounding.AwayFromZero), ("half-even", MidpointRounding.ToEven));
}
