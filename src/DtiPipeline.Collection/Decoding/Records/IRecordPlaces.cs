using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Decoding.Records;

/// <summary>Names the place of a value in the payload; asked only when something is wrong with it.</summary>
internal interface IRecordPlaces
{
    /// <param name="field">Index of the field in the stream's definition; -1 for the record as a whole.</param>
    DataPlace PlaceOf(RecordPosition position, int field);
}
