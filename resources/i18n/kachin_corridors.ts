<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Algorithms</name>
    <message>
        <source>Accept all suggestions that cover at least … % of the township (none when empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept rows as townships (such as Kamaing=MMR001009; separated by ;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy (m): 95 % of the line lie within it of the real way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy as it is stated now (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actor: who holds, attacks or has left it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add leg table to layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add several dates to layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add ways compared to layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add workspace layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to reach the places: {start:.0f} m at the start, {end:.0f} m at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to reach the two places (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a row to the ledger of a workspace: who says what of which place, when, and where it was published. Statuses, claims in force, townships and kilometres by holder follow at once; all of it is written, or nothing. Rows are never changed: a correction is a new row that names the one it corrects (SUPERSEDES), “Withdraw a report” takes one back, and “Undo last report” takes the last step back.
UNIT is the id, name, other name or P-code of a unit, of a place or of a village of the gazetteer; where it is no unit yet, one is made. For a road section give its two ends (UNIT and UNIT_TO); for a place that is not known its name, POSITION and PRECISION_M. Names that may be several places are refused, with the candidates.
EVENT_DATE is the last day that the source allows; EVENT_DATE_TEXT is what it says, where that is not one day. RELIABILITY (A to F) belongs to the source, CREDIBILITY (1 to 6) to what it says this time, by the Admiralty code. Without PUBLISHER and URL a report is kept, and changes no status that has a source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds the layers of a workspace, their themes, bookmarks and map layout to the current project. What the project already has is not added twice; layers that point to a workspace that was moved are pointed to this one. Other layers and the CRS of the project stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against whom, or shared with whom (several: separated by commas)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area: how far it reaches (km)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of (the article's day when empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessed control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessed control on a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup (a new file beside the workspace when empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between the new townships {area:.1f} km² belong to none of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought to WGS 84 by “{operation}”, which is good to {accuracy:.0f} m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv *.tsv *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check statements of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks each statement of the article that the project starts from against the data as of a date: holds, holds with a remark, does not hold, or cannot be checked, with the numbers and the evidence for and against it. A statement cannot be checked where data are missing, or where only the article itself says the main thing. Beside statements of ways across a border it is told whether the gates there let people and goods pass; that changes no verdict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims (analyst: only what analysts recorded)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims that are new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims written: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns that are not known, and left out: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares who holds what on two days. The table has a row for each place of which anything changed, and one for each stretch of a corridor with another holder, with its kilometres: gained, lost, newly contested, no longer contested, other status (such as unknown, then claimed), newly reported (nothing was recorded before, which need not be a change on the ground), changed and back (as before, but otherwise in between), reassessed (only the evidence changed) and ageing (nothing was reported, and the last report became older than 90 or 180 days). Each row says who held it before and who does now, who gained and who lost it, what was in between, how old the news is on the situation date, and by which claims.
A place that is told of for the first time when it falls counts as taken from whom it was taken. Roads are compared on the lines of the later day. With the days the other way round, everything is reversed.
A row has the position of its place or the middle of its stretch; places without a position have none. The layers for the map are three tables of a new GeoPackage: places that changed, roads, and townships.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares, on a date, the ways from India to Pangwa, Chipwi or any other place on a corridor: kilometres by mode and status, published and expected lengths, who holds how much and how old the news of that is, missing links, border gates and whether they are open, changes of mode, and what is not known. A way runs over legs of any corridors, by land first; a missing link is taken only where nothing else leads, is told with its straight line, and is in no sum. Published figures stand beside the parts for which they were published. The ways are a table (as CSV) or a layer of lines; the optional parts are one line for each leg and holder, the optional picture has the ways one below the other at one scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the data that the plugin carries to a GeoPackage of your own. An existing file is never overwritten. Add its layers to the project with “Add workspace layers”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corridor (id or name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corridor (id or name; all when empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create shareable project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credibility of what it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts each corridor into sections and tells who holds each of them on a date: kilometres and share by actor and status as a table, the sections with the claims behind them as a line layer in the colours of assessed control; with a second date also what differs. Legs are cut at their places and at places of which something is recorded. A section whose two ends are held by the same actor is that actor's; different sides make it contested, allies share it; an end of which nothing is recorded makes it unknown. A claim about the road itself goes before, but not into the two places that the road is named after, and not where something newer is assessed.
Both tables say when that was last reported, how many days before the date, and whether the news is fresh, ageing (over 90 days) or old (over 180). What rests on several reports is as old as the oldest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data of {DATA_VERSION}. New claims: {ADDED}. Kept rows of yours: {KEPT}. Units whose status today is another: {STATUSES}. What was before: {BACKUP}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates, up to six: YYYY-MM-DD with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the event (the last that the source allows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the event as the source puts it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day on which it was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derive statuses anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distances from a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the map once for each day on which something changed, with the date on it, and writes the frames as PNG files into a new or empty folder; with MP4 or GIF also a film of them, where the program ffmpeg is installed. The map shows the layers that the project shows, or those of a theme. The project is not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export animation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export map layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export several dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports the A3 map layout of a project as of the situation date to PDF, PNG or SVG, as the ending of the file says. The layers that are switched on in the project are shown. The project is not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extent of the map (that of the layout's map when empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extent of the map (the layout's when empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature {id}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field that tells the polygons apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film (empty when none was made)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit to the scale of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From (kilometre mark)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From (the first change when empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From: place (name or code)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From: place on a corridor (all ways from India when empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From: place or kilometre mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From: point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives a workspace that an older version of the plugin made the data of this one. Kept are your own claims, units, places and sources, measurements, imported boundaries and lines with their undo, and rows that you added by hand; everything that follows is derived anew. Rows of the plugin's data that were edited by hand are replaced and named in the report. The state before is kept in a backup beside the workspace. Where something of yours cannot be carried over, nothing is changed, and you are told what. Layers in a project keep their styles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greatest distance of a point from the corridor (km)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of the corridor (all corridors when empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of the corridor in the table of legs (all corridors when empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of the measurement that was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of the place, road or area it is of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of the report that it corrects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of the withdrawal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import corridor line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import township boundaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incomplete rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid polygons were repaired for the splitting, their layer left as it is: {ids}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known how to bring the datum of this file to WGS 84: all positions may be off by up to {accuracy:.0f} m. Assign a coordinate reference system whose datum is known to the layer, and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as (name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kilometre posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kilometres by actor and status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kilometres by holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of the unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers for the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, because they are no townships of the workspace: {rows}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leg table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leg: its id or name, for example stilwell-08</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length along the line (km)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the line (km)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line of the leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists what is wrong with rows of a workspace that were edited by hand: which table, row and field, and what to do. Rows that lack what is needed are left out of all measurements, searches and reports until they are completed; nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks through a CSV file of claims that “Export claims” wrote, or that has its columns, and reports for each row whether it is new, known, nearly a duplicate, or has a fault. Without “Take the new rows” nothing is changed. Nothing of a file with faults is taken, unless the rows without faults are accepted alone; a near duplicate (the same said by the same, of the same unit and day) only when that is accepted. Rows that are there are never changed. What is taken is marked as an analyst's and can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes statuses, claims in force and townships follow from the ledger of a workspace as it is now. Of use where somebody changed the tables control_claims, control_units or places by hand, in QGIS or in another program: what is recorded by “Record a report” is derived at once. Only rows that differ are written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure a stretch of a corridor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure legs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures along a corridor from one point to another, either way. Each end is a place (name, id or P-code), a kilometre mark (12.3 or km 12.3), or a point in any coordinate reference system, which is taken to the nearest point of the corridor. A point that is farther off than allowed is refused, and its distance is told. The result: length along the line and straight line (geodesic, WGS 84), azimuths, legs touched, accuracy of the line, and the places passed with their kilometre marks, which count from the start of the corridor. With a name under “Keep as” the measurement is kept in the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures each leg, each stretch for which a figure was published, and each corridor: the geodesic straight line with its azimuths and the length along the line (WGS 84), every published figure with source and year, their difference and ratio. Published figures are marked as impossible (shorter than the straight line), as doubtful (less than 1.05 or more than 2.2 times the straight line) and as contradicting each other. Lines through sparse waypoints are shorter than the real way: beside them stands the length that the real way is expected to have, and the published length that this rests on. The status of a leg has a grade (B2: reliability of its source, credibility; 6 is: cannot be judged), the day of its newest source and, on a situation date, the age of that.
The table of figures has one row for each published figure. The sums add up the legs by corridor, mode, status and country, for all corridors and for each; what no road, railway or river joins is apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures each line of any layer, in any coordinate reference system, or only the selected ones: the geodesic length (WGS 84), the straight line between its ends with its azimuths, and the ratio of both. Gaps between the parts of a line are told with their length and not bridged. Z and M values are left out. A feature that cannot be measured is listed with the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures from a place (name, id or P-code, also of the gazetteer) or from a point in any coordinate reference system to each mining cluster, base, airport, border crossing and pass: geodesic distance (WGS 84), azimuth there and back, and the precision of both positions. Beside each stands the corridor nearest to it with the kilometre mark; each corridor itself has a row with its point nearest to the start. The nearest come first. Where a distance between the start and a place was published, in either direction, that place is listed too, whatever its kind, with every figure, its source and year, its difference and ratio to the straight line, and marks: impossible (shorter than the straight line), doubtful (less than 1.05 or more than 2.2 times as long), contradicts (another figure). The table of figures has one row for each. Targets without a position are listed last, with the reason and without a distance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New place: position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New place: precision of its position (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New unit: name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: {NEW}. Near duplicates: {NEAR}. Known: {KNOWN}. With faults: {FAULTS}. Taken: {TAKEN}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open. Choose the project file to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now outside the township they are listed in: {places}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of layers added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of layers pointed to this workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of legs, stretches and corridors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the step, for undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of townships replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number under which it can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only days on which something in the extent changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only tell which rows may be townships, and change nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project in QGIS and choose a workspace, then run this again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project in QGIS, then run this again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf);;PNG (*.png);;SVG (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG (*.png);;SVG (*.svg);;PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG frames and GIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG frames and MP4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page of the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the ways by leg and holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place: id, name or P-code (of a road section its start)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project (the current one when empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published figures, one a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts a point at every so many kilometres of a corridor, counted along its line from its start (geodesic, WGS 84). The layer comes with a style that labels the posts. With “Fit to the scale of the map” there are also posts every 25 and 50 km: maps smaller than 1:3,000,000 show one every 50 km, those smaller than 1:1,200,000 one every 25 km, and larger ones those of the step. Corridors whose legs do not join have no posts; the log says which and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts a table of the legs with their lengths and all published figures on a page of its own in the map layout of the current project. The table shows the legs as of the situation date and says so; it does not change when the date does: run this again, and the table is filled anew where it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts maps of one extent on up to six dates beside each other, on a page of their own in the map layout of the current project: each with its date above it, with one legend, one scale, sources and caution. The maps show the layers that the project shows, or those of a theme. They keep their dates when the situation date moves, and work without the plugin. Run this again, and the page is made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the ways from India to the mines, compared, on a page of their own in the map layout of the current project: the table and the picture of “Ways compared”, with sources and cautions. The page shows the situation date and does not change when that does: run this again, and it is made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QGIS project (*.qgz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QGIS projects (*.qgz *.qgs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reliability of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces the line of a leg by a surveyed one, or one from OpenStreetMap, in any coordinate reference system and either direction. Parts that join are joined; gaps are told, never bridged. The line must run between the two places of the leg; its ends are extended to them, and how far is told. “Undo import” brings the former line back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces the townships of a workspace by those of a file of MIMU, OCHA, geoBoundaries or GADM, of Kachin or of all Myanmar, in any coordinate reference system. Townships are joined by P-code, else by name and place, row by row. A polygon under a name that is not known is suggested where it covers a township, and taken only when you accept it. Invalid polygons are repaired and told. Either all 18 townships are replaced or none. “Undo import” brings the former boundaries back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution (dots per inch)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Road section: its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows known already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the workspace that are incomplete and left out: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of yours that were kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that may be townships, in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows with faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing (*.svg);;PNG image (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where the line comes from (SOURCE): no fact without a source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second date to compare with (none when empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds for each frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections by holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share these two together: {project} and {workspace}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since (the change before the situation date when empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation date (the last change when empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation date (the latest status when empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation date (the project's or the last change when empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation date (the project's when empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split lines by areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Splits each line where it enters or leaves polygons, and says of each piece in which it is, by the value of a field, from which kilometre to which. Lengths are geodesic (WGS 84) and add up to that of the line; gaps between the parts of a line do not count. A piece in several polygons, or along the border of two, has all of their values, in alphabetical order, and counts once; one in none is “outside”. Lines and polygons may have different coordinate reference systems. The summary adds up the pieces of each line by area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement: quote what the source says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step (km)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight line (km)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums by corridor, mode, status and country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of legs on a second page of the layout, with lengths in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take near duplicates too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the new rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the rows without faults of a file with faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes a report back that was recorded into the workspace: nothing rests on it any more. Nothing is deleted: the ledger gets a row that names the report and says why. Only who recorded a report takes it back; what came with the plugin's data is corrected by “Record a report” instead. “Undo last report” takes the withdrawal back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the last import of township boundaries or of a corridor line back: what it replaced is as it was. Run it again to undo the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the last step back by which reports came into the workspace: a report, a withdrawal or an import of reports. Its rows are gone, and all that follows from the ledger is as it was before. Run it again to undo the step before; it makes no difference how long ago that was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accuracy is stated as {accuracy} m and not {stated} m: what was added to reach the places is more than 5 % of the line, or the change of datum is no better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The actors that are not known are new, and not misspelt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line crosses or touches itself: loops and spikes count in its length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line has no length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is {times:.1f} times as long as the straight line. Is it the right one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line ran the other way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line ran the other way and was turned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new townships overlap each other by {area:.1f} km².</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as ACCEPT takes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The townships were replaced, but the report is missing: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace has triggers or rules that are neither of Kachin Corridors nor of QGIS: {triggers}. Each acts when a layer is edited and saved. Look at them in DB Manager before you edit anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme (the layers that the project shows when empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To (kilometre mark)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To (the last change)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To: place on a corridor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To: place or kilometre mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To: point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Township boundaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo last report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit of lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units whose status today is another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of the boundaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of the boundaries (file name and date when empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed between two days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed since the second date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed, as a paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed, in figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the line comes from, to be credited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who says it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why no film was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace (the built-in data when empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a project file with all layers, styles, themes, the situation date and the map layout, and puts the workspace beside it: share the folder and it opens in any QGIS 3.40 or newer, without this plugin. A workspace from another folder is copied; without one the built-in data are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a row for each town, base, airport, area and road section of which anything is recorded up to the date: status, actor and against whom, since when, the day of the last report and how old that news is (fresh, ageing over 90 days, old over 180), who confirms it, the best grade of the claims that it rests on, those claims in words and by their ids, who said otherwise, and the township. Of what nothing is recorded by then there is no row: that is not peace, but silence.
A row has the position of its place; places without one have none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes claims of the ledger to a CSV file (UTF-8) for another analyst, who takes them with “Import claims”. The units, places and sources that they name go with them. No spreadsheet computes a text of the file, and every text comes back as it was. The guide lists the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes maps of one extent on up to six dates beside each other to a PNG, SVG or PDF file, as its ending says: each with its date above it, with one legend, one scale, sources and caution. The maps show the layers that the project shows, or those of a theme. The project is not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{leg}: {length:.1f} km instead of {former:.1f} km, from {parts} part(s), {rows} row(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{township}: new and former polygon have only {percent:.0f} % in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{version}: columns as {publisher} names them; {crs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}” has unsaved edits. Save or discard them, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is no point for {name}. Write it as 97.2336,24.2526 [EPSG:4326].</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnimationDialog</name>
    <message>
        <source>A film needs the program ffmpeg; the frames are written in any case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the film shows each frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out days on which something changed outside of what the map shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only days on which the map in sight changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG frames and GIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG frames and MP4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds for each frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first day, as YYYY-MM-DD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day, as YYYY-MM-DD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width and height of the frames in pixels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskingBox</name>
    <message>
        <source>A place, township, border gate or mine: choose from the list, or type a name or a P-code, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also under the click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the row that is selected in the attribute table of a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click anything that the plugin draws to see why it looks as it does; Esc ends it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row is selected. Select one in the attribute table of a layer of Kachin Corridors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that the plugin draws is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show again what was shown before (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else is drawn where you clicked, the nearest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this place?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or type a place, e.g. Bhamo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (border gate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (mines)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} township</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bookmarks</name>
    <message>
        <source>Hmawngbuchhuah–Sittwe (Kaladan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledo–Bhamo (Stilwell Road)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special Region 1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Callout</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the tour (Esc); the menu of the dock has it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next step of the tour (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the step before of the tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Between {since} and {day} no place is recorded to have changed hands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between {since} and {day} one place changed hands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between {since} and {day} {count} places changed hands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed and changed back: {places}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes from {since} to {day}: {counts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kilometres of corridors with another holder: {stretches}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newly contested: {places}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer contested, without anybody reported to hold it: {places}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was reported, and the news became older than {some} or {many} days: {places}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other places with a report, without any change recorded: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other places with a report, without any change recorded: {count}; of {old} the last report is over {days} days old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise assessed: {places}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported for the first time, which need not be a change on the ground: {places}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports reach up to {day}; what nobody reported is not in this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evidence changed, but not who holds it: {places}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no report up to {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Townships with another status: {townships}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ageing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before: {holder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between {start} and {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fresher news</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in between: {holders}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newly contested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newly reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer contested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reassessed (evidence only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within {distance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} is now reported to hold {places}; before, it was not known who held it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} now holds {places}, which was contested before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} took {places} from {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{km} km of corridors with another holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{km} km of {corridor}, {stretch} ({before} → {after})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{other} is no longer reported to hold {places}, and nobody else is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{several} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message>
        <source>Add to map…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the second date among those on which something changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all that changed as a table, for a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the paragraph above, for a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days on which something changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers of what changed from {since} to {day} were added: {count}. They are kept in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second date, year-month-day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show below what changed between the situation date and a second one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick “Compare with” to see what changed since another day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed as a paragraph for a report, and what is not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed, as prose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what changed to a GeoPackage and show it on the map. It keeps both dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} has no position.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangesTree</name>
    <message>
        <source>Double click or Enter shows a place on the map; Left and Right fold a branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From → to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In between: {holders}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last report: {day} ({age})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place (township)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Townships with another status, {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed, by actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: {kind}, {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimsOffer</name>
    <message>
        <source>&amp;Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which rows of the file are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims that say the same as one that is known, under another id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window; nothing is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes on rows that are taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of a file with faults is taken, unless you accept the rows without faults alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other content here, which is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows with faults are left out; correct them in the file to take them later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the near duplicates too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the rows without faults alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {count} claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {count} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of each row of the file when it is taken, and what is to be said of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the new rows into the workspace; it can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}. New rows: {new}, claims among them: {claims}. Near duplicates: {near}. Known already: {known}. Rows with faults: {faults}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CorridorMeasuring</name>
    <message>
        <source>The line crosses the antimeridian.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn by hand on a map at 1:{scale}, {count} vertices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no vertices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own CRS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (part {number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {km} km off the line of {corridor}: measured is from the nearest point of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} of the layer {layer} ({crs})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataUpdate</name>
    <message>
        <source>Layers that keep the style of an earlier version: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for newer data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew styles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layers have the styles of this version. What each had is in its menu, as “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace has data of {old}, this plugin has data of {new}. An update keeps what is yours, and a backup of what it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace has the data of {version} now. New claims: {added}. Rows of yours that were kept: {kept}. Places whose status today is another: {statuses}. The backup beside it: {backup}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateBox</name>
    <message>
        <source>Date on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the date on the map, so that every screenshot is dated, without the plugin too</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the day from a calendar (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a day to choose it; Escape closes the calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type or paste a date as YYYY-MM-DD; Up and Down step a day, Alt+Down: calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fault} It is still {day}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DatePanel</name>
    <message>
        <source>Changed on this day: {units}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out what happened on which day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to one of the days on which something happened, or evidence or a leg changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the day of the next change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the day of the previous change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legs changed on this day: {legs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New reports without a change: {units}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change on this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place has a report as of this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {old} the last report is over {days} days old, or its day is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only evidence changed on this day: {units}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports up to {reports}, the day before the situation date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports up to {reports}, {days} days before the situation date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports up to {reports}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say below which statuses there are, and what changed on this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation date, year-month-day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed on this day; days on which something changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>controlled by {actor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only claimed, by {actor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} places with a report: {statuses}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>All maps at one scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessment from open sources as of {day}; not validated in the field, not for navigation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caution: Control status is an assessment from open sources as of the date above each map; it is not validated in the field and must not be used for navigation or movement planning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control, date by date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation as of the date above each map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources: {names}. Boundaries: {boundaries}. {disclaimer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The boundaries and names shown and the designations used do not imply official endorsement or acceptance by {organisation}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DatesDialog</name>
    <message>
        <source>A day that is not in the list, as YYYY-MM-DD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen: {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days on which something changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the day that you typed into the list, ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the days of which you want a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to {most} dates. Space ticks a day.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayEntries</name>
    <message>
        <source>evidence only: {units}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>legs: {legs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>six</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} airports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} bases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} road sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} towns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: {units}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: first report, {holder}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DistanceCard</name>
    <message>
        <source>, azimuth {out:03.0f}° {compass} out, {back:03.0f}° back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; nearest corridor: {mark} of {corridor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published, in either direction, beside the straight line:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published: {figures}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{km} km off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {kind}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DistancesPanel</name>
    <message>
        <source>All rows with all columns, for a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that is known of the selected row, with published figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azimuth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a heading to sort by it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a point of the map to measure the distances from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied to the clipboard: {count} rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {name} (geodesic, WGS 84):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headings of distances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it is to each target. Double click: zoom to the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest corridor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick on map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published
({unit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the target of the selected row on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop picking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight
({unit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place that distances are measured from: type its name or P-code and press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name, P-code or spelling variant, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({kind})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DockActions</name>
    <message>
        <source>Ask the map why it has its colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kachin Corridors: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DockContent</name>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths, stretches, who holds which kilometre, and distances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map as a file or a layout, several dates, and the project for others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed between the situation date and another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which layers of the conflict the map shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why a place has its colour, what changed, and reports of your own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DockPages</name>
    <message>
        <source>Choose what the dock shows below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the dock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what the guide says of this page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndBox</name>
    <message>
        <source>Choose a place of the corridor, or type a name, a P-code or a mark such as km 120.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. Tanai, or km 120.5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A measurement needs a name. Write one by which you will find it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A {kind} is called “{name}” already ({unit_id}). Record a second one only if it is another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ACCEPT, “{part}”: {reason}. Nothing was changed. Write the name of a row in the file and the P-code of a township, as in Kamaing=MMR001009; several are separated by semicolons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both ends of the road section are {place}. Choose two different places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both ends of the stretch are at kilometre {mark} of {corridor}. Choose two different points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credibility 1 means confirmed by independent sources, and nobody else in this workspace says the same. Take 2 where no other source is known to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give your name or that of your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give {text} or {point}: one of the two, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not clear where “{name}” is: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was said on {said}, before it happened on {event}. Correct one of the two days; where the source gives no one day, the day of the event is the last that it allows, and not after the day on which it was said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kilometre {mark} is not on the corridor {corridor}. Choose a mark from 0 to {end} km.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longitude {lon}, latitude {lat} is no position. Longitude goes from -180 to 180 and latitude from -90 to 90; here they are about 97 and 24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longitude {lon}, latitude {lat} is outside the map. Check whether the two were exchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the side, the office or the outlet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name who holds, attacks or has left the place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No corridor has both ends: “{first}” is on {first_on}, “{last}” is on {last_on}. Choose two points of one corridor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No corridor passes both {start} and {end}. Choose two places of one corridor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date was given. Give up to {most} dates as YYYY-MM-DD, with a comma between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No feature of “{layer}” is selected. Select the lines to measure, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No legs lead from {start} to {end} on {day}, not even with a missing link among them. Choose two different places on corridors that meet, or another date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place is called “{query}”. {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report to undo in {path}. Nothing was recorded in it, or all was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody published it. A status without a source is only claimed or unknown: the report is kept and told beside what is known, and changes no status that has a source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that the map shows changed from {first} to {last}. Choose a longer time, or another extent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QGIS cannot open {path}: {reason}. Give the file or its folder another name, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote the source, or say in a sentence what it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in metres how good the position is, such as 1000 for a village whose name alone is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say of which place the report is: one that is there, or a new one, and not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why the report is taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The active layer has no lines. Choose a layer of lines in the layer tree, and select what to measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address has no publisher. Say who published it: by that name the source is told on maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The animation would begin on {first}, after its end on {last}. Exchange the dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in data are never changed. Choose a workspace in which to keep “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corridor {corridor} cannot be measured as one line: its leg {after} begins {apart} km from where {before} ends. Correct the line of one of them, or import it anew. A leg between them that has no line is left out: the list of incomplete rows names it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data lack {what}. Add it to the workspace with its source, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date {day} was given twice. Give each date once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day of the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day on which it was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: {path} could not be read or written to the end, and was left as it is. Free some space on its disk and on the one with temporary files, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The extent of the map has no area. Give its four sides, or move the map to what it is to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frames were written, but no film was made of them: {reason}. Install or repair ffmpeg, or use the frames.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer “{layer}” cannot be read from {path}. If the workspace was moved, open it where it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer “{layer}” is no longer in the project. Open the workspace again to restore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map could not be exported to {path} ({reason}). Nothing was left behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map of {day} could not be drawn ({reason}). Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map shows no layer. Switch on the layers that the picture is to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map shows no position on Earth there. Click on the map itself, or choose another projection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of who records it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {name} is too long for the folder {folder}: it takes {bytes} bytes, and 255 are possible (a Burmese letter takes three). Nothing was written. Choose a shorter name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages of “{publisher}” in this workspace are graded {known}, and this one {given}. Take {known} where it is as reliable as those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plugin's data file {path} is missing. Install the plugin again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plugin's file {path} cannot be used ({reason}). Install the plugin again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no Kachin Corridors layers. Create or open a workspace first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no map theme {theme}. Choose one of its themes, or none for the layers that are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project {path} cannot be read ({reason}). Choose a project made by Kachin Corridors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project {path} has no layout “{layout}”. Make it anew with “Save shareable project”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The radius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was recorded by {recorded_by}. Only who recorded a report takes it back: {asking} may record a correction of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report {claim} came with the plugin's data. It is not taken back: record a correction of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report {claim} corrects itself. Let it correct an earlier one, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report {claim} is of “{other}”. A report corrects only what was said of the same place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report {claim} was {how} already. Choose the one that stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source “{source}” is graded {known} in this workspace, and {given} in the report. Reliability belongs to the source and is one: take {known}, and grade what it says this time by the credibility.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step must be at least {least} km: there is no post every {step} km.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table could not be written whole into {path} ({reason}). Take it away if it is there, look whether the disk is full, and run this again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title label and the copyright label of this project hold texts of your own, which stay as they are. Empty one of them in QGIS (View, Decorations), and switch the date on again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace has edits that are not saved: {layers}. Save or discard them, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace has no leg “{leg}”. Choose one of: {legs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace has no legs of a corridor “{corridor}” on this date. Choose one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace has no place “{place}”. Choose one that it has, or give a position.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace has no unit “{unit}”. Choose one of its units, or make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace was not updated, and nothing was changed: the plugin's data now have the row “{key}” of the table {table}, which is yours, with another {column}. Give yours another id, or delete it, and update again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace was not updated, and nothing was changed: {what} was imported, and the plugin's data have {missing} no more. Undo that import, and update again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no import to undo in {path}: its boundaries and corridors are those it was created with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no report {claim} in this workspace. Choose one that it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no workspace at {path}. Choose where it is now, or create a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not correct what {other} said ({grade}). Only who said something corrects it, or a better grade; a rumour, or what nobody published, corrects nothing. Record it as a report that corrects none: both are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who records it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who says it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name that the source gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a road section has two ends, and no place of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a road section has two places as its ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a place, or give a position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>credibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give one place, one entry of the gazetteer or one position, and not several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of two ends one is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only an area has a radius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only road sections and areas have two ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reliability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actor} cannot be against {actor}. Name the other side, or nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} dates were given, and at most {most} have room beside each other. Take some away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{function} cannot use {value} as {parameter}: it must be {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} already exists and was left as it is. Choose another name, or open it if it is your workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} already exists and was left as it is. Share into another folder, or take that file away first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be imported: {reason}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}). Check that its disk is connected and that you may read it, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read as a table of claims: {reason}. Nothing was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}). Choose a folder in which you may write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be written whole ({reason}). What was there before was left as it is. Check its disk, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} does not accept the change ({reason}). Nothing was changed. Take the constraint away that was added to its tables, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} does not run from {start} to {end}: it ends {start_km} km from {start} and {end_km} km from {end}; {start_limit_km} and {end_limit_km} km are allowed. Nothing was changed. Check the leg, the line and its coordinate reference system ({crs}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has data of {found}, newer than the plugin's of {version}. Nothing was changed. Update the plugin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has no columns that are known for townships (it has: {columns}). Rename them to TS_PCODE and TS, as MIMU has them, ADM3_PCODE and ADM3_EN (OCHA), shapeName (geoBoundaries) or NAME_3 (GADM).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has no such measurement: it was deleted meanwhile. Measure again to keep it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has the plugin's data of {version} already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has triggers or rules that are neither of Kachin Corridors nor of QGIS, and nothing was written, because each would act whenever something is: {triggers}. Delete them, for example in QGIS under Database &gt; DB Manager, if you do not know what they are for, and keep those of your own in another GeoPackage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has {count} rows with faults, and nothing of it was taken. The first is row {row}: {fault} The report names all. Correct them in the file, or accept to take the rows without faults alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has {found} of {wanted} townships. Not found: {missing}. Rows that match no township: {unmatched}. Nothing was changed: old boundaries beside new ones would overlap and leave gaps. {hint}Add the townships to the file, or write their P-codes into it, in a column TS_PCODE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has {township} in several rows that overlap: {rows}. Nothing was changed. Keep the one that holds, and delete the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a workspace and is never overwritten. Choose another file to write to ({output}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged or was copied only in part ({reason}). Copy it again from where it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is locked by another program. Close that program, or wait until it has finished, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no single line: it has {count} parts that do not join ({where}). Nothing was changed: gaps are not bridged. Draw what is missing, or take branches away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a Kachin Corridors workspace ({reason}). Choose another file, or create a new workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not empty and was left as it is. Choose a new or an empty folder for the frames.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not empty and was left as it is. Share under another name, or choose {project} to replace a project that was shared there before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is of an earlier version and cannot hold reports (missing: {missing}). Nothing was recorded. Update it first, by “Update the workspace” (kachin_corridors:updateworkspace): it keeps what is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is open in another program and was left as it is. Close it there, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is read here and cannot be written at once ({output}). Choose another file to write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} must end in {suffix}. Choose a name with that ending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} puts {townships} somewhere else than the present boundaries, which they cover by less than {percent} %. Nothing was changed. Check the coordinate reference system of the file ({crs}) and its P-codes, and that its polygons are townships and not districts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was changed by another program meanwhile. Nothing was updated. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was left by a program before it had finished writing, and {log} beside it is needed to put it right. That cannot be done where it is, because you may not write there. Copy both files together into a folder in which you may write, and open the copy. Never copy, move or delete one of them alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was made by a newer version of Kachin Corridors (schema {found}, this plugin knows {known}). Update the plugin to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was not made here and was left as it is. Choose another name, or take that file away first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was not made: {log} beside it was left of another workspace of that name, and would damage a new one. Choose another name, or take that file away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} has no position ({reason}), and none is guessed. Choose another place, or give a point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} cannot be measured: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} cannot be undone: what was kept for it cannot be read. Nothing was changed. Withdraw the report instead, or record a correction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} has a character that cannot be kept ({character}). Type the text anew, or paste it without format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} has no known coordinate reference system, and nothing in it can be measured. Set it under “Set Layer CRS” in the layer's menu, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} has {length} characters, and at most {most} are kept. Shorten it: the source has the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} is missing. Nothing was recorded. {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} is {day}, and today is {today}. Nobody can report the future: correct the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} is {day}, before the year {first}. Correct the year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} is {offset} km from the corridor {corridor}; the nearest point of it is kilometre {mark}. {limit} km are allowed: choose a nearer point, or allow a greater distance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} is {value}, and must be greater than 0. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{actor}” has a comma or a semicolon. These separate actors: write a name without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{actor}” is known as “{known}”. Write that name: two spellings would be two actors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{actor}” is no known actor. Choose one of {known}, or say that it is a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{actor}” is no known actor. Did you mean {alike}? Choose one of {known}, or say that it is a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{corridor}” is no corridor along which one can travel. Choose one of: {corridors}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{first}” and “{last}” are both on each of these: {corridors}. Choose the corridor that is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{first}” and “{second}” have different units and cannot be added or compared. Keep them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{leg}” is a gap: the data say that no road, railway or river joins the two places, so it has no line to be replaced. Add a way that there is now as a leg of its own, with its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is there already: the {kind} “{known}” ({unit_id}). Record the report of that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{query}” may be any of these: {candidates}. Give the code of the one that is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{status}” is no status that can be reported. Choose one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{status}” needs a second party, beside {actor}. Name it, or choose another status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no position. Write degrees with the latitude first, for example 24.2650, 97.2330 or 24°15.9′N 97°14′E.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a date. Write it as YYYY-MM-DD, for example 2025-09-12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is on each of these: {corridors}. Choose a corridor, or an end that only one of them has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is outside the years {first} to {last}. Write another date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{url}” is no address of a page. It begins with https:// or http://; leave it empty where there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is no {what} of the Admiralty code. Choose one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceList</name>
    <message>
        <source>All that is known of the row that is chosen above, with a link to what was published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each report and why it counts or not; Enter on a place goes there, on a report opens its address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports and places behind the colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>Choose what the page shows below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the page Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record what somebody reports of a place, a road or an area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back what was recorded or imported last, as if it had not been</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo last report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why a place has the colour that it has on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this colour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceRows</name>
    <message>
        <source>Enter or a double click shows its reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {event}, said {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later than the situation date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}  {who} withdrew a report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exchanging</name>
    <message>
        <source>&amp;Import claims…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it is known already. Nothing was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv *.tsv *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims written to {path}: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;all claims…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export claims of a&amp;nalysts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through a file of claims, and take what is new in it when you agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows taken from {file}: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take claims of other analysts, or write yours to a file for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the whole ledger to a file, with the claims that came with the plugin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what you and other analysts recorded to a file that others can import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Expressions</name>
    <message>
        <source>'km' (kilometres), 'm' (metres), 'mi' (miles) or 'nmi' (nautical miles)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QGIS cannot read the style of {layer} again: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returns the geodesic distance in km (WGS 84) of a point from a corridor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returns the geodesic length (WGS 84) of a corridor along its line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returns the geodesic length (WGS 84) of a leg along its line. NULL where no road, railway or river joins its two places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returns the id of the corridor that is nearest to a point, however far it is. Corridors whose legs do not join are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returns the kilometre mark of the point of a corridor that is nearest to a point. Marks count from the start of the corridor. NULL for a point that is more than 5 km off: kc_offset_km tells how far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returns the point of a corridor at a kilometre mark, in EPSG:4326 (longitude, latitude).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returns who holds a kilometre of a corridor on a day, in words: 'KIA controlled', 'unknown', 'contested (KIA, junta)'. It is judged as in kilometresbyholder: by what is recorded of the two ends of the section, and by claims about the road itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corridors are those of the Kachin Corridors workspace of the project in which the expression is evaluated. The function is there only while the plugin is: use no such functions in projects for colleagues who lack it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date, or a text such as '2025-09-12'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a point, such as @geometry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coordinate reference system of the point, such as 'EPSG:32647'; when empty that of the layer at hand, or EPSG:4326 without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for a layer of points in any coordinate reference system: 12.3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for the layer of the corridors: the length of each leg in miles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how far Pangwa is from the Stilwell Road</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id of the leg, such as "leg_id"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id or name of a corridor, such as 'stilwell' or 'kaladan'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kilometre mark, from 0 to the length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that point in the coordinate reference system of the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the corridor nearest to Pangwa: 'mines-road'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the length of one leg in km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the length of the Stilwell Road as a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who holds the last kilometres before Bhamo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunCard</name>
    <message>
        <source>Add the layers of a workspace that was made before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kachin Corridors shows who controls which places of Kachin State on a date and who says so, where the mines are, and how long the ways in from India are. All of it works offline, on a copy of the data that is yours: the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a workspace in {folder} and show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a workspace in {folder} and puts its layers on the map, as of the latest date. Other layers of the project, its view and its coordinate system stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workspace I have…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>Reading what was recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Footnote</name>
    <message>
        <source>graded {grade}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded {day} by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said} (of {event})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FreeLineTool</name>
    <message>
        <source>Measure a line drawn by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No position on Earth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>segment {length}, {azimuth:03.0f}° {compass}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Grades</name>
    <message>
        <source>completely reliable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed by other sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fairly reliable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>improbable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not usually reliable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>possibly true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probably true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reliability cannot be judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>truth cannot be judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreliable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usually reliable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the guide, with contents and search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to what was shown before (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a section of the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide to Kachin Corridors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the sections in which all of these words are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections found: {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this page in the browser of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page of the guide; its links lead on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HolderTables</name>
    <message>
        <source>%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a section to read below why it has this holder; its menu shows all reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims behind the section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed by: {whom}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kilometres and shares of each holder, and how they differ from the second date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kilometres by actor and status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read at: {links}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections on the situation date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Towns with a status of their own: {towns}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the section has this holder, with links to what was published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>km</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoldersPanel</name>
    <message>
        <source>Add as layer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add strip to layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add ways to layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a second date among those on which a holder or a line of a corridor changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corridor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corridor:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days on which something changed on a corridor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kilometres and shares by holder, for a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {day} the workspace has no line of {corridor}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG image (*.png);;SVG drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the strip on a page of its own in the map layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the ways from India to the mines, compared on this day, on a page of the map layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put what is shown on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read who holds the corridors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save or add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second date, year-month-day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a second date below the situation date, and what changed between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums, sections and claims as text, for a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corridor whose kilometres are shown by holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strip is on page {page} of {layout}. It keeps its dates: add it again when they are others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strip was saved to {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the sections of this day to a GeoPackage, and add that to the map. It keeps its date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the strip as PNG or SVG, for a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what is shown to a file, or put it on the map or into the map layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{corridor}: holders on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{corridor}: holders on {day}, compared with {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} ways are on page {page} of the layout. They keep their date.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IncompleteRowsDialog</name>
    <message>
        <source>Close the list; the button “List…” of the dock opens it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incomplete rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line for each value that is missing or cannot be used, with what to do about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select this row, zoom to it and open its form, in which it can be mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong, and what to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IncompleteRowsNotice</name>
    <message>
        <source>List the rows that are incomplete, with what is wrong in each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known whether rows of the workspace are incomplete: the task was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the workspace that are incomplete and left out: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the workspace with a value that cannot be used: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KachinCorridorsDock</name>
    <message>
        <source>Kachin Corridors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead through the dock in four steps, each beside the control that it tells of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No workspace in this project yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the workspace of this project …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the tour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeepBox</name>
    <message>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the measurement in the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show on the map the whole of what was measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travels with the workspace, also when you share it; may be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under which the measurement is kept, shown on the map and exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the card says as aligned text, for a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was measured as rows, for a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever should be remembered of it; may be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each under its own name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeptLayers</name>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the layer in a new GeoPackage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer “{name}” was added. It is kept in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerMenu</name>
    <message>
        <source>How to read this layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what the guide says of the plugin's layers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>Assessed control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessed control by township</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Border gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundaries between states, regions and provinces for orientation: in Myanmar from geoBoundaries, elsewhere from Natural Earth. Around Kachin State the townships draw the boundary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes {since} to {day}: corridors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes {since} to {day}: places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes {since} to {day}: townships</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corridors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countries for orientation, from Natural Earth, and the sea with its coast from GSHHG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lakes, and rivers so wide that they have two shores, from GSHHG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main roads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main roads of Myanmar for orientation, from the Digital Chart of the World: roads of 1958 to 1989, without those built since. They are no corridors, and nothing is measured along them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mining clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places that are contested on the situation date, made to stand out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Railways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Railways for orientation, from OpenStreetMap's network of 2024: straight from junction to junction, with gaps where that would be more than some 6 km off. Nothing is said here of whether trains run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rare-earth mining clusters. The circle shows how precisely the position is known, not how large the cluster is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rivers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rivers for orientation, from the World Data Bank II. A river has a name where its identity is certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State and region boundaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The legs of the corridors from India with mode and status on the situation date. Lines run through sourced waypoints; the accuracy of each is stated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status of each township's seat on the situation date, and “partly reported” where it is not known or another reported place differs. It does not say that the whole township is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status of towns, bases and areas on the situation date, derived from the ledger of claims. Each feature names who said it, when, and in which source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The townships of Kachin State. Special Region 1 is Chipwi, Tsawlaw and Waingmaw townships; Pangwa and Kanpaikti are towns inside two of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Towns beyond Kachin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Towns beyond Kachin State for orientation, from GeoNames. Nothing is said here of who controls them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Towns, villages, passes and bases with the source and precision of their position. A place that is only approximately known is drawn hollow; one without coordinates is listed in the table, never guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Townships</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each side last said of each place on the situation date, whether it was adopted or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What only tells where you are: towns beyond Kachin, main roads, railways, boundaries, rivers, countries. Each of them can be switched in the panel Layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was measured and kept: geodesic lengths on WGS 84, with the line that was measured, the day and the person. Name and note may be edited; a line that is changed by hand loses its length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether border gates let people and goods pass on the situation date, as last reported. Each feature says who told it, when, and in which source. A gate without a position is listed in the table only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (older reports)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Layouts</name>
    <message>
        <source>Situation as of {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LegCard</name>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figure was published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources: {sources}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {mode}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>way not said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LegReport</name>
    <message>
        <source> ({ratio:.2f} times the straight line)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> out, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, azimuth {azimuths} back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; at least 95 % of it lies within {accuracy} {unit} of the real way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; no road, railway or river joins the two places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; the line is {shortfall} {unit} too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Along the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Along the real way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azimuth out / back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corridor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legs, and stretches for which a figure was published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths are geodesic on WGS 84, with as many digits as the accuracy of the line allows. Difference: published − along the line. Ratio: published / straight line. Marks: ! impossible, shorter than the straight line by more than the positions may be off; ? doubtful, less than 1.05 or more than 2.2 times the straight line; ≠ contradicts another figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths in {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figure was published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation as of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source, year: as published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy of the line (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age of the news (days)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>along the line ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>azimuth back (°)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>azimuth out (°)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corridor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected along the real way ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from–to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grade of the status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how old the news is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last report {day}, ageing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last report {day}, fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last report {day}, old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mode as published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published / straight line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published − along the line ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>situation date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>straight line ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{expected} {unit} expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status}, since when is not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status}, since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LegTable</name>
    <message>
        <source>Expected: length along the real way, in the light of published lengths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legs and published distances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation as of {day}. Lengths in {unit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} Continued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>±: at least 95 % of the line lies within it of the real way.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LegendPanel</name>
    <message>
        <source>List the statuses with their definitions, and the marks of the actors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LegsMeasuring</name>
    <message>
        <source>Measure them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The legs were not measured for {day}: the task was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LegsPanel</name>
    <message>
        <source>A row for each published figure, or for each sum, for a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of the corridor's legs, or of all, on a page of its own in the map layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add table to layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that is known of the selected leg: lengths, published figures with their sources, remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied to the clipboard: {count} rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leg card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show below the legs what they add up to by corridor, mode, status or country, not the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole of the selected leg or corridor on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card, of a corridor with all its legs, or the sums as aligned text, for a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout has a table of {count} legs and stretches as of {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit of all lengths in the dock; it is kept for the next time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mi (statute)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nmi (nautical)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LegsTree</name>
    <message>
        <source>Corridors and legs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each corridor with its legs and published stretches. Double click: zoom to the leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geodesic length along the line on the map; a sparse line is too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geodesic straight line between the two places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published figures: ! impossible, ? doubtful, ≠ contradicting each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published over straight line; in brackets line over straight line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest published figure, and how many more there are: the card shows every one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Locator</name>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kachin Corridors: places and kilometre marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kachin Corridors: reports, sources and days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places, townships, villages, corridors and legs by code, name or spelling variant, and kilometre marks: kch stilwell 120</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports by place, actor, publisher or words of the quotation, sources by title or address, and days on which something changed: kcr bhamo dvb, kcr 2025-09</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} has no address that a browser opens ({description}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Export map…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the map sheet of this day and extent as PDF, PNG or SVG</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeasureHere</name>
    <message>
        <source>Measure distances from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show how far it is to mining clusters, bases, border crossings and passes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeasurePage</name>
    <message>
        <source>Distances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it is from a place to others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths of the corridors and their legs, beside published figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure any part of a corridor, a drawn line or features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measurements that the workspace keeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who holds each kilometre of a corridor on the date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeasurementCard</name>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figure was published for this stretch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} lines, {length} together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeasurementReport</name>
    <message>
        <source> ({ratio:.2f} times the straight line)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, azimuth {out}° ({compass}) out, {back}° back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corridor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From–to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legs touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation as of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy of the line (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least 95 % of the line lies within {accuracy} {unit} of the real way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>azimuth back (°)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>azimuth out (°)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn by hand: each click is good to about {accuracy} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from start ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>km mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length from start ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured at (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ratio to straight line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>situation date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source or method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>straight line ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeasurementsPanel</name>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a heading to sort by it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From–to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg);;CSV (*.csv);;GeoJSON (*.geojson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headings of measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was kept yet. Measure, and press “Save”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the selected measurements on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the selected measurements out of the workspace; that can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type another name for the selected measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the workspace keeps. Double click a name or a note to change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all measurements to a GeoPackage, CSV or GeoJSON file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} measurements were exported to {path}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Measuring</name>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves are measured along segments of at most one degree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line crosses the antimeridian.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line ends where it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The straight line is from the first vertex of all parts to the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a gap of {metres:.1f} m between parts {before} and {after}; it is not bridged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{dimensions} values are left out: lengths are those on the ellipsoid.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpacityLine</name>
    <message>
        <source>Draw the overlay that is chosen in the list more or less transparent, as its properties can too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity: choose an overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity: {overlay}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionsPage</name>
    <message>
        <source>A picture at the top of the sheet; it is copied into the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins the map number and the names of exported files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layouts that exist already keep what they say. To change one of them, open it and choose Layout ▸ Layout Properties… ▸ Variables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named in the disclaimer of the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New map layouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png *.jpg *.jpeg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Producer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharing class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit of lengths in the dock and in new tables of legs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To whom the map may be passed on, as it stands on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When layers are added to a project that has no date on its map; it is kept in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a new workspace is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who made the map: on the sheet and in exported files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who records reports and measures; travels with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the situation date on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You and the dock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kilometres (km)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>miles (mi)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nautical miles (nmi)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your documents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outputs</name>
    <message>
        <source>Export map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {path} and holds the project {project} and the workspace {workspace}, nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf);;PNG (*.png);;SVG (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass on the folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass on the folder {folder}. Your other layers ({count}) are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QGIS project (*.qgz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save shareable project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map was exported to {path}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corridors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each side says</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverlaysPanel</name>
    <message>
        <source>no report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverlaysTree</name>
    <message>
        <source>Check what the map shows: the same as the check boxes in the panel Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day of the newest report that the overlay shows at the situation date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceFields</name>
    <message>
        <source> km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name, a P-code, a spelling variant, or a position: 24.2650, 97.2330. Tab takes what is marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A place of the same corridor: the report is about the road between the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on the map where a place is that the workspace does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far off the position may be: 2000 m for a village as reports name it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the area reaches around its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Na&amp;me of the new place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place is called “{text}”. Choose one of the list, or give a position.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick on map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plac&amp;e at the other end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision of the position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radius of the area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reaches as far as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop picking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other end of the road</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under which the new place is listed and drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the report is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the report is about: a place, the road between two places, or an area around a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a road between two places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. Bhamo, or 24.2650, 97.2330</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} area</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plugin</name>
    <message>
        <source>Kachin Corridors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the Kachin Corridors panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole message in a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointTool</name>
    <message>
        <source>No position on Earth</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>; and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same was said already: {who}, {publisher}, {when} ({grade})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address is cited already: {claims}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the same day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then {status}, from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then {status}, from {day} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{corridor}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{corridor}: no kilometre changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{holder} {before:.1f} → {after:.1f} km ({difference})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{township} township stays {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{township} township: {before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit} is {status} from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit} stays {status}, since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit} was {status} from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit}: nothing is known of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit}: nothing recorded until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit}: {status} until {day},</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewBox</name>
    <message>
        <source>Preview of what the report changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What recording the report will change: the place, its township, kilometres of road</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadableArea</name>
    <message>
        <source>Find out whether the workspace can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be shown for {day}: {fault}
It is tried again every few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>a day that is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adopted although {grade} is weak: both sides say so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adopted, and so is what {who} says against it: contested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adopted: it confirms what {who} said ({other})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adopted: {grade} is strong enough to set a status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected by {who}, {day} ({other})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts as a claim only: there are rumours only, and all of them say so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts as a claim only: {grade} is not strong, and nothing better is reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not adopted: a rumour, because it has no source; it changes nothing that is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not adopted: a rumour, because it is graded {grade}; it changes nothing that is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not adopted: it does not know what {who} knew of the same day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not adopted: nothing strong is reported, and the best graded reports name several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not adopted: of the same day and as well graded, what {who} said stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not adopted: that somebody claims a place is no evidence that he has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not adopted: there are rumours only, and they name several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not adopted: {grade} in the asserter's own favour, against what both sides had said at {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not adopted: {grade} is too weak to change what stands, that takes C3 or better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not adopted: {grade} is weaker than the {other} that stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not adopted: {who} said otherwise on {day} ({other})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>older than what stands: {who}, {day} ({other})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes back what {who} is recorded to have said, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes nothing back: only who recorded a report can withdraw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told beside what stands: an office's doubt of its own side is evidence for nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn by {recorded_by} on {recorded_at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn by {recorded_by} on {recorded_at}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>As of a fairly reliable publisher ({letter}), until its reliability is chosen:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place and who did what: here stands what the report will change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the form (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the form; what was typed is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the form open, with what was typed (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded. Now the next report of the same page: its place first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded. Reading the workspace anew …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and next (Ctrl+Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing: {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be put right: {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed is not saved. Discard it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the report into the workspace, and go on with another one of the same page, days and actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the report into the workspace; it can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Not saved: {fault} What you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>Looking for the last recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what is reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a report here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a report of {place}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record what somebody reports of a place that the workspace does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record what somebody reports of this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is reported of what is drawn here, and what of it counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last recording, of {who}, {when}: {what}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {what}. All is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this colour?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportForm</name>
    <message>
        <source>Choose the place at the other end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the place that the report is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the new place a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give your name or initials.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportedPlaces</name>
    <message>
        <source>a new place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the record of control yet · {description}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start}–{end} road</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>It has no geometry. Draw it, or delete the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its geometry cannot be read or is no {known}. Draw it anew, or delete the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its period ({value}) overlaps that of row {known}. Where they overlap, the one that begins later counts. End this row where that one begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {known} has the same id “{value}” and says something else. Give each row its own, or take one out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same is said by claim {value}: “{known}”. It is taken only when you agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace has another {column}: “{known}”. That is kept, and the rest of the file taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace has “{value}” with another {column}: “{known}”. A row is never changed. Give this one an id of its own, or take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertex {known} of its geometry is at {value}, which is not on Earth. Longitudes run from -180 to 180 degrees, latitudes from -90 to 90. Move the vertex or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid_to ({value}) is not after valid_from ({known}). Correct one of the two days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} ({value}) is not the length of the line ({known}), which was split or changed by hand. Measure it again, or delete the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} holds what is no day ({value}). Type a day as YYYY-MM-DD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} holds what is no number ({value}). Type a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} holds what is no text ({value}). Type a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} holds what is no whole number ({value}). Type a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} is empty. Fill it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} is less than 0 ({value}). Type 0 or a greater number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} is not greater than 0 ({value}). Type a greater number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} is the id of the row itself. Name the row that it corrects, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} is {value}, which is not on Earth. Longitudes run from -180 to 180 degrees, latitudes from -90 to 90.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} is “{value}”, a claim about another unit ({known}). A correction is about the same unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} is “{value}”, a claim that is neither in the workspace nor in the file. The row is taken, and corrects that one when it comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} is “{value}”, an actor nobody knows here. The row is taken. Look whether the name is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} is “{value}”, and not one unit alone has that name. Write the id of the unit that is meant into unit_id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} is “{value}”, as in row {known}. Give each row its own, or delete one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} is “{value}”, which is no unit of the workspace and no row of the file. Export the file again with its units, or write an id or a name that the workspace has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} is “{value}”, which is not in the table {known}. Choose one that is, or add it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} is “{value}”, whose own row {known} has a fault. Correct that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} is “{value}”. Choose one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Corridors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kilometre marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legs of corridors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No status changed on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the leg {leg} ({mode}, {status})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P-code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something changed on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Townships</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Villages and wards (gazetteer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a word of the name begins so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no position was published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>similar spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spelling variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{km:.0f} km along the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} in {publisher}, {grade}: {statement}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeveralDates</name>
    <message>
        <source>Name of a new folder for the frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG (*.png);;SVG (*.svg);;PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page of several dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of several dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maps of {count} dates are page {page} of the map layout (Project, Layouts).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maps of {count} dates were written to {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} frames and the film {movie} were written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} frames were written to {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharePage</name>
    <message>
        <source>A dated picture for each day of change, and a film of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder for others: project and workspace, no plugin needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export map…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps of this extent on up to six dates beside each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page of several dates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of several dates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put maps of this extent on up to six dates on a page of the map layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save shareable project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map sheet of this day and extent as PDF, PNG or SVG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as a page of the map layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a dated picture of this extent for each day of change, and a film of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a folder that holds a project and its workspace, which open without the plugin too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write maps of this extent on up to six dates beside each other as PNG, SVG or PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the map sheet of this day and extent as PDF, PNG or SVG</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>The logo {path} cannot be used ({reason}). Choose an SVG, PNG or JPEG file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Situation</name>
    <message>
        <source>QGIS' temporal controller is off: the map shows all dates at once. Choose a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QGIS' temporal controller shows a span of time. Choose a date to return to one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceFields</name>
    <message>
        <source>&amp;Corrects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Day said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reliability of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Said by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credi&amp;bility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credibility of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the source is to be trusted, whatever it says (Admiralty code); asked once of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely this report is, whoever says it (Admiralty code): 1 needs somebody independent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the article or statement; may be empty where there is an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publis&amp;her</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded b&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reliability of the publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report that this one puts right; nothing is deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the source says, in its words or yours; without it the sentence that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it was said, as YYYY-MM-DD; only where the source tells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it can be read; may be empty where it has a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it was published; of one that is known the reliability is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who says so: a side, an office of a side as “KIA (Naw Bu)”, a paper, residents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name or initials: they travel with the workspace, and only you can withdraw the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose: how reliable is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Statuses</name>
    <message>
        <source>Claimed: said by one side only and not confirmed. Drawn dotted, never as held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contested: both sides fight for it, or good reports of one day differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controlled: a fairly reliable source, or both sides, say that the actor holds the place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infiltrated: the actor is present; another holds the place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly reported (townships): nothing is known of the seat, or reported places differ. A fill is the seat's status; it never says that the whole township is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared: two actors hold it together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown: no usable report.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StretchFields</name>
    <message>
        <source>Corridor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From: place or kilometre mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest to the first click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap from and to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap the two ends, to measure the other way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corridor on which is measured; without one, the one that is nearest to the first point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line of {corridor} was changed. Choose the point that was {mark} anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To: place or kilometre mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} is {offset} km off {corridor}, which is nearest at km {mark}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StretchPanel</name>
    <message>
        <source>A layer of the corridor's kilometres in a new GeoPackage, labelled by scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a layer with a post at every full {km} km from the start of the corridor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose or type two points of a corridor, or click them on the map; or draw a line, or select lines of any layer. What was measured is shown here, and can be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the vertices. Double click, Enter or right click: end of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click two points of a corridor. Esc or right click: a step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied to the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every {km} km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kilometre posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kilometre posts on {day}: {corridor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure selected features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure the selected lines of the active layer, in any projection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick on map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the names of places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {count} lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop picking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines were not saved: the task was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it all the same ({km} km off)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was measured, with published figures and places passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all corridors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{km} km off {corridor}, which is nearest at {mark}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StretchTool</name>
    <message>
        <source>Measure a stretch of a corridor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No position on Earth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{km:.1f} km off the corridor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, compared with {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claimed for {actor}, not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contested between {actor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control status is an assessment from open sources as of {day}; it is not validated in the field and must not be used for navigation or movement planning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controlled by {actor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infiltrated: {actor} present, does not hold it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared: held by {actor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation as of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Towns with a status of their own on {day}: {towns}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown: no usable report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who holds each kilometre: {corridor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no claim is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>town with a status of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{dates}. {length:.1f} km along the line on the map, counted from {start}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{km:.1f} km ({share:.1f} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{km:.1f} km ({share:.1f} %), {difference} compared with {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StripWidget</name>
    <message>
        <source>Strip of who holds each kilometre</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestField</name>
    <message>
        <source>Up and Down choose, Tab or Enter takes, Escape leaves the text as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SumReport</name>
    <message>
        <source>Expected ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths are geodesic on WGS 84 along the lines on the map, which are too short where waypoints are few. Expected: along the real way, in the light of published lengths. Countries are generalised (Natural Earth).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not joined by road, railway or river</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation as of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all corridors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>along the line ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corridor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected along the real way ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>legs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>situation date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{corridor}: not joined by road, railway or river</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SumsPanel</name>
    <message>
        <source>All corridors, or the one whose legs are added up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Along the lines on the map, which are too short where waypoints are few</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Along the real ways, in the light of published lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legs by sea with all of their length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths along the lines and as expected of the real ways, with how many legs each sum has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths by {by} of {scope}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the generalised areas of the countries, for example over an estuary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums of corridor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums of lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the lengths are added up by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all corridors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corridor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: the line only shows which places are meant, and is in no sum.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Themes</name>
    <message>
        <source>Kachin: assessed control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kachin: claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kachin: corridors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kachin: locator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThemesPanel</name>
    <message>
        <source>Show the layers of the theme “{theme}” and hide all others, as QGIS' own list of themes does</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {day}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later than this date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {who}: {said} ({publisher}, {grade}); {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineWidget</name>
    <message>
        <source>Reports over time, and what was assessed. A click, or the arrow keys and Enter, set the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time line of the place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Map, dock and printed sheet show this date. The arrows go to the day of the change before and after; the list says what happened on each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the page Evidence press “Ask the map” and click a mark: the answer names each report, who said it, and why it counts or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One date for everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass it on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page Map switches what is on the map: a theme, or single overlays. “What the marks mean”, below, explains statuses and marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page Share writes the map sheet as PDF, PNG or SVG, maps of several dates, or a folder that opens elsewhere without the plugin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it so?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UpdateMenu</name>
    <message>
        <source>&amp;Undo the last import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept and import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate the plugin Processing, whose dialog this is, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the plugin's &amp;newer data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the line of a le&amp;g…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import township &amp;boundaries…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row has the name or P-code of some townships. {suggestions}: is it that?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back the boundaries or the line that the last import replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew what came with an older version of the plugin, and keep what is yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the line of one leg by a line of a file of yours, such as a GPS track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the polygons of townships by those of a file of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The townships were replaced: {version}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source> Of these {km} are in India or at sea, where nothing is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and {count} more, {least:g} to {most:g} km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, in {count} pieces that no way joins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {km} expected along the real way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Along the lines (expected)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Border gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Border gates, changes of mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Border gates: {gates}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Border {gate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By {mode}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing link, not to scale and in no sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode and status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known whether it can be travelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published, each for its part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation as of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation as of {day}. All ways at one scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation as of {day}. Lengths in km.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length along the real way is not known of every leg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way from {start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways from India to the mines: as far as {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways run over the corridors of the data only: other roads may lead there. Lengths are along lines that leave bends out. Control status is an assessment from open sources as of {day}; it is not validated in the field and must not be used for navigation or movement planning. Sources: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether these gates are open is not known: {gates}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether {km} can be travelled is not known: {stretches}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who holds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who holds it, and how old the news is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who holds {km} is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gate closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gate not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gate open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gate restricted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last reports from {oldest} to {newest}: {parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no figure: {km}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no link: {km:.0f} km straight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before} to {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{km} along the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{link}, {km} in a straight line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhatFields</name>
    <message>
        <source>&amp;Other party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New in the record: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report names this actor yet: make sure that it is no other spelling of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wha&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the report says of him: type the first letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whe&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who did or has it: an actor of the record, or another by the name reports use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who held it until then, is attacked, or shares it; several are separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attacks it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not known to hold it any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is present there, does not hold it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only claims it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shares it with others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhenField</name>
    <message>
        <source>A day (2025-09-11, today), a month (2025-09), or 2025-09-08 to 2025-09-11; Up and Down step a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Claimed since {since} for {both}; {said}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contested since {since} by {who}; {said}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contested since {since}, {who} against {others}; {said}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controlled since {since} by {who}; {said}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infiltrated since {since}: {who} is present, but does not hold it; {said}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last report {last}, on this date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last report {last}, the day before this date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last report {last}, {days} days after this date: it looks back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last report {last}, {days} days before this date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last report {last}, {days} days before this date: the news is ageing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last report {last}, {days} days before this date: the news is old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody reports who holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is reported of this date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is reported up to this date. The first report is of {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is reported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of these at this place there are reports:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly reported, so without a colour: its seat is not known, or a reported place differs from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded by {who} {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared since {since} by {both}; {said}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown since {since}; {said}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown: of no place in it anything is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an analyst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>border gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both sides say so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each side says otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>km {start:.1f}–{end:.1f} of {corridor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mining cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody confirms it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not confirmed by both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>township, {pcode}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} in {township} township</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} since {since}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status}: so is its seat, and no other reported place differs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>As CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As footnote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all that is listed, with the reasons, for a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the reports as a footnote, or all that is listed for a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the reports that count, or the chosen one, as a footnote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press “Ask the map” and click a mark, a township, a road, a gate or a mine; or type a place. The reports behind its colour are listed here, with the reason why each counts or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a new report that corrects the chosen one; the old row stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show on map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the chosen report, if you recorded it; the old row stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map shows what was derived before the ledger was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace does not have it on this date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does it have this colour?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom the map to it and let it light up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} has no position.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyTool</name>
    <message>
        <source>Why this colour?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>Close the window; the report stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept with the report, which stays in the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record that the report is taken back: it counts no more, and is not deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it taken back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. recorded of the wrong place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkspaceBar</name>
    <message>
        <source>Add the layers of a workspace that was made before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that you see is kept in {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the built-in data (places, roads, control) into a file of your own, and add its layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the workspace {path} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No workspace in this project yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {path} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace boundaries or the line of a leg by your own, or take that back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace {path}: another one, updates, reports of others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace, updates, and reports of others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace and data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Lines</name>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
